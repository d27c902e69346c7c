package dev.tp1.api.security;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Whose tokens they are. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TokenRepository extends GenericRepository<TokenRepository.Owner, String> {

    @Query(
            """
            SELECT code AS school_class, NULL AS student_id FROM class WHERE token_hash = :hash
            UNION ALL
            SELECT class, student_id FROM student_token WHERE token_hash = :hash
            """)
    Optional<Owner> findOwner(byte[] hash);

    /** A student of the class, or its teacher, who has no student's id. */
    @Introspected
    record Owner(String schoolClass, @Nullable String studentId) {}
}
