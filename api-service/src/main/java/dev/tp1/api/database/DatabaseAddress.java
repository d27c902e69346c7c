package dev.tp1.api.database;

import org.postgresql.ds.PGSimpleDataSource;

/** A host and its port, as a JDBC URL names them. */
record DatabaseAddress(String host, int port) {

    /** The first one, where the URL names several. */
    static DatabaseAddress of(String jdbcUrl) {
        PGSimpleDataSource parsed = new PGSimpleDataSource();
        parsed.setUrl(jdbcUrl);
        return new DatabaseAddress(parsed.getServerNames()[0], parsed.getPortNumbers()[0]);
    }
}
