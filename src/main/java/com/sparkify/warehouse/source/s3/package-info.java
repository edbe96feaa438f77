/** Objects in S3, or in another store that speaks its protocol, as data files. */
package com.sparkify.warehouse.source.s3;
