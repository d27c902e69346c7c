package dev.tp1.api.classes;

import dev.tp1.api.classes.ClassRepository.ClassSummary;
import dev.tp1.api.classes.ClassRepository.Deletion;
import dev.tp1.api.database.JsonColumns;
import dev.tp1.model.submission.ClassSettings;
import dev.tp1.model.token.Sha256;
import dev.tp1.model.token.Token;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;

import jakarta.inject.Singleton;

import java.util.List;

/** The classes in the database. Its methods throw {@link NoSuchClassException}. */
@Singleton
public class ClassStore {
    private final ClassRepository repository;
    private final JsonColumns json;

    ClassStore(ClassRepository repository, JsonColumns json) {
        this.repository = repository;
        this.json = json;
    }

    @Connectable
    List<ClassSummary> list() {
        return repository.list();
    }

    @Connectable
    ClassToken create(ClassSettings settings) {
        ClassToken created = new ClassToken(ClassCode.random(), Token.random());
        repository.insert(
                created.code(), json.write(settings), settings.dueAt(), Sha256.of(created.token()));
        return created;
    }

    /** What the teacher set. */
    @Connectable
    public ClassSettings settings(String code) {
        return repository
                .findSettings(code)
                .map(stored -> json.read(stored, ClassSettings.class))
                .orElseThrow(() -> new NoSuchClassException(code));
    }

    @Connectable
    ClassSettings change(String code, ClassSettings settings) {
        require(repository.change(code, json.write(settings), settings.dueAt()), code);
        return settings;
    }

    /** The old token is void at once. */
    @Connectable
    ClassToken replaceToken(String code) {
        ClassToken replaced = new ClassToken(code, Token.random());
        require(repository.replaceToken(code, Sha256.of(replaced.token())), code);
        return replaced;
    }

    /** Deletes a class with all that its students handed in, and leaves a trace. */
    @Transactional
    void delete(String code) {
        lock(code);
        repository.traceClass(code);
        require(repository.delete(code), code);
    }

    /** Until the transaction ends, nobody submits to the class. */
    public void lock(String code) {
        if (repository.lock(code).isEmpty()) {
            throw new NoSuchClassException(code);
        }
    }

    @Connectable
    List<Deletion> deletions(String code) {
        return repository.deletions(code);
    }

    private static void require(int rows, String code) {
        if (rows == 0) {
            throw new NoSuchClassException(code);
        }
    }
}
