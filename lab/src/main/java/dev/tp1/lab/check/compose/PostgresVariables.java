package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.workspace.TextFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a compose file tells the image postgres by its variables. */
final class PostgresVariables {
    static final String USER = "POSTGRES_USER";
    static final String PASSWORD = "POSTGRES_PASSWORD";
    static final String DATABASE = "POSTGRES_DB";

    private static final String PREFIX = "POSTGRES_";
    private static final String FROM_A_FILE = "_FILE";
    private static final String SUPERUSER = "postgres"; // where the file names no user

    /** All that the image knows: hub.docker.com/_/postgres. */
    private static final Set<String> KNOWN =
            Set.of(
                    USER,
                    PASSWORD,
                    DATABASE,
                    "POSTGRES_INITDB_ARGS",
                    "POSTGRES_INITDB_WALDIR",
                    "POSTGRES_HOST_AUTH_METHOD",
                    USER + FROM_A_FILE,
                    PASSWORD + FROM_A_FILE,
                    DATABASE + FROM_A_FILE,
                    "POSTGRES_INITDB_ARGS" + FROM_A_FILE);

    /** Names that are meant to be the image's. */
    private static final Pattern LIKE_THE_IMAGE =
            Pattern.compile("(?i)_*(?:postgre(?:s|sql)?|postgress|posgres|pg|pgsql|psql|db)_\\w*");

    private static final Map<String, String> OTHER_WORDS =
            Map.ofEntries(
                    Map.entry("DATABASE", DATABASE),
                    Map.entry("DATABASE_NAME", DATABASE),
                    Map.entry("DBNAME", DATABASE),
                    Map.entry("DB_NAME", DATABASE),
                    Map.entry("NAME", DATABASE),
                    Map.entry("BASE", DATABASE),
                    Map.entry("PASS", PASSWORD),
                    Map.entry("PASSWD", PASSWORD),
                    Map.entry("PWD", PASSWORD),
                    Map.entry("PW", PASSWORD),
                    Map.entry("ROOT_PASSWORD", PASSWORD),
                    Map.entry("USERNAME", USER),
                    Map.entry("USER_NAME", USER),
                    Map.entry("LOGIN", USER),
                    Map.entry("ADMIN", USER));

    private final ComposeFile file;
    private final JsonNode environment;

    PostgresVariables(ComposeFile file) {
        this.file = file;
        this.environment = file.service(file.db()).path("environment");
    }

    /**
     * Its value, or that of the file it is read from; empty where there is none, or it is blank.
     */
    Optional<String> value(String name) {
        JsonNode own = environment.path(name);
        Optional<String> value =
                own.isMissingNode() || own.isNull()
                        ? Optional.empty()
                        : Optional.of(ComposeFile.plain(own));
        return value.or(() -> ofSecret(environment.path(name + FROM_A_FILE).asText()))
                .filter(text -> !text.isBlank());
    }

    /** Whether the file names it, or the file that it is read from, with whatever value. */
    boolean names(String name) {
        return environment.has(name) || environment.has(name + FROM_A_FILE);
    }

    /** Whether it is read from a file whose contents are not known here. */
    boolean isFromAFile(String name) {
        return environment.has(name + FROM_A_FILE);
    }

    /** The user that the image makes. */
    String user() {
        return value(USER).orElse(SUPERUSER);
    }

    /** The database that the image makes. */
    String database() {
        return value(DATABASE).orElse(user());
    }

    /** Whether PostgreSQL asks nobody for a password. */
    boolean trustsEverybody() {
        return environment.path("POSTGRES_HOST_AUTH_METHOD").asText().equals("trust");
    }

    /**
     * The variables that the image does not know, and what each was meant to be, if that is clear.
     */
    Map<String, Optional<String>> unknown() {
        Map<String, Optional<String>> unknown = new TreeMap<>();
        for (Entry<String, JsonNode> one : environment.properties()) {
            String name = one.getKey();
            if (!KNOWN.contains(name) && LIKE_THE_IMAGE.matcher(name).matches()) {
                unknown.put(name, meant(name));
            }
        }
        return unknown;
    }

    /** The variable that stands where this one was meant; empty where none does. */
    Optional<String> misspelt(String name) {
        return unknown().entrySet().stream()
                .filter(one -> one.getValue().equals(Optional.of(name)))
                .map(Entry::getKey)
                .findFirst();
    }

    /** Those whose value has quotes around it that belong to the value. */
    List<String> quoted() {
        List<String> quoted = new ArrayList<>();
        for (Entry<String, JsonNode> one : environment.properties()) {
            if (KNOWN.contains(one.getKey())
                    && one.getValue().asText().matches("(?s)\"[^\"]*\"|'[^']*'")) {
                quoted.add(one.getKey());
            }
        }
        return quoted;
    }

    private static Optional<String> meant(String name) {
        String word = name.toUpperCase(Locale.ROOT).replaceFirst("^_*[A-Z]+?_+", "");
        return Optional.ofNullable(OTHER_WORDS.get(word))
                .or(
                        () ->
                                Suggestion.to(word, Set.of("USER", "PASSWORD", "DB"))
                                        .map(PREFIX::concat));
    }

    /** What stands in the file of a secret, where that is of this machine. */
    private Optional<String> ofSecret(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode secret : file.service(file.db()).path("secrets")) {
            String source = secret.path("source").asText();
            String target = secret.path("target").asText(source);
            String mounted = target.startsWith("/") ? target : "/run/secrets/" + target;
            JsonNode from = file.root().path("secrets").path(source).path("file");
            if (mounted.equals(path) && from.isTextual()) {
                return Optional.of(TextFile.read(Path.of(from.asText())).text().strip());
            }
        }
        return Optional.empty();
    }
}
