package org.daybook.exchange.table;

/// The kinds of file a table can come in.
public enum TableFormat {
    TEXT, XLSX, XLS, SDF
}
