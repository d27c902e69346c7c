package dev.tp1.api.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.inject.Named;

/** The database that the API works with, as exercise 6 looks at it with psql. */
@Controller("/database")
@Tag(name = "system")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class DatabaseController {
    private final DatabaseRepository repository;
    private final DatabaseAddress address;

    DatabaseController(
            DatabaseRepository repository, @Named("default") DatasourceConfiguration pool) {
        this.repository = repository;
        this.address = DatabaseAddress.of(pool.getUrl());
    }

    /**
     * Shows what PostgreSQL says of itself, and which migrations were applied.
     *
     * @return The database as it is.
     */
    @Get
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    Database database() {
        return Database.of(repository.rows(), address);
    }
}
