package dev.tp1.api.database;

import dev.tp1.api.Settings;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The database that the API works with, as exercise 6 looks at it with psql. */
@Controller("/database")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class DatabaseController {
    private final DatabaseRepository repository;
    private final Settings settings;

    DatabaseController(DatabaseRepository repository, Settings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Get
    Database show() {
        return Database.of(repository.rows(), settings);
    }
}
