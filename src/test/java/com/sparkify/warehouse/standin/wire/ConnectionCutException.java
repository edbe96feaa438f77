package com.sparkify.warehouse.standin.wire;

import java.io.IOException;

/** A test asked for this connection to drop. */
final class ConnectionCutException extends IOException {}
