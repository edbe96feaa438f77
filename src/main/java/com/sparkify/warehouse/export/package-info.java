/** The star as files, for other programs: in a folder, or in S3. */
package com.sparkify.warehouse.export;
