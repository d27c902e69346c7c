package dev.tp1.lab.check;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Why a container has ended, from its exit code and its log. */
final class ExitDiagnosis {

    private static final List<Symptom> SYMPTOMS =
            List.of(
                    new Symptom(
                            "exec format error",
                            "the program is for another architecture than this machine's, or is a"
                                    + " script without a first line such as #!/bin/sh",
                            "Build it for this machine (no --platform in FROM, no program copied"
                                    + " from another), or give the script its first line."),
                    new Symptom(
                            "exec: \"([^\"]+)\": permission denied",
                            "what CMD names, %1$s, is there and cannot be run",
                            "Make it executable: COPY --chmod=755, or chmod +x before; name a"
                                    + " program, not a folder."),
                    new Symptom(
                            "exec (/\\S+): no such file or directory",
                            "what CMD names, %1$s, is there, and what its first line names is not",
                            "Let the first line name an interpreter that the image has, such as"
                                    + " #!/bin/sh, and end as on Linux: a file saved on Windows"
                                    + " ends it with CR LF."),
                    new Symptom(
                            "could not translate host name \"([^\"]+)\"|UnknownHostException:"
                                    + " ([\\w.-]+)|lookup ([\\w.-]+).*no such host|no such host"
                                    + " (\\S+)|ENOTFOUND (\\S+)|failed to resolve host '([^']+)'",
                            "it looks for a host %1$s%2$s%3$s%4$s%5$s%6$s, and there is no such"
                                    + " host where it runs",
                            "A service is reached by its name in the compose file, on that file's"
                                + " network alone: name it so, and let GET /health answer without"
                                + " the database."),
                    new Symptom(
                            "name or service not known|temporary failure in name"
                                    + " resolution|getaddrinfo",
                            "it looks for a host whose name nothing answers to where it runs",
                            "A service is reached by its name in the compose file, on that file's"
                                + " network alone: name it so, and let GET /health answer without"
                                + " the database."),
                    new Symptom(
                            "password authentication failed for user \"?(\\w+)",
                            "the database refuses its password for the user %1$s",
                            "Give the API the password that the database was created with, tp1; the"
                                    + " POSTGRES_ variables count only while the volume is empty."),
                    new Symptom(
                            "connection.* to .*localhost|connection to server at"
                                    + " \"(?:localhost|127\\.0\\.0\\.1|::1)\"|connect ECONNREFUSED"
                                    + " (?:127\\.0\\.0\\.1|::1)",
                            "it looks for its database on localhost, which in a container is the"
                                    + " container itself",
                            "Connect to the name of the service, db, port 5432."),
                    new Symptom(
                            "connection refused|ECONNREFUSED|the database system is starting up",
                            "the database was not ready yet when it connected",
                            "Give db a healthcheck with pg_isready, and let api wait for it:"
                                    + " depends_on: db: condition: service_healthy."),
                    new Symptom(
                            "address already in use|EADDRINUSE",
                            "something in the container listens on that port already",
                            "Start one server in the container, not two."),
                    new Symptom(
                            "could not import module \"([^\"]+)\"",
                            "uvicorn does not find the module %1$s where it runs",
                            "Let CMD name the file that COPY puts into WORKDIR: app.py is"
                                    + " `app:app`."),
                    new Symptom(
                            "attribute \"([^\"]+)\" not found in module \"([^\"]+)\"",
                            "uvicorn finds the module %2$s, and no %1$s in it",
                            "Let CMD name module and variable: `app = FastAPI()` in app.py is"
                                    + " `app:app`."),
                    new Symptom(
                            "ModuleNotFoundError: No module named '([^']+)'",
                            "Python does not find the module %1$s",
                            "Install it in the Dockerfile: name it in requirements.txt, or COPY it"
                                    + " if it is yours."),
                    new Symptom(
                            "Cannot find module '([^']+)'",
                            "Node does not find the module %1$s",
                            "Install it in the Dockerfile, or COPY it if it is yours."),
                    new Symptom(
                            "can't open file '([^']+)'|unable to access jarfile (\\S+)"
                                    + "|could not find or load main class (\\S+)",
                            "CMD names %1$s%2$s%3$s, and it is not there",
                            "Compare CMD with WORKDIR and with where COPY puts the file."),
                    new Symptom(
                            "((?:Syntax|Indentation|Name|Import|Type|Attribute)Error: .+)",
                            "the application fails with %1$s",
                            "Correct the application, in the line that the log names."),
                    new Symptom(
                            "UnsupportedClassVersionError",
                            "the image's Java is older than the one that compiled the application",
                            "Use the same Java version in both stages of the Dockerfile."),
                    new Symptom(
                            "superuser password is not specified",
                            "PostgreSQL is not told a password",
                            "Set POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB, each tp1, under"
                                    + " `environment:` of db."),
                    new Symptom(
                            "permission denied",
                            "it may not read, write or run something as the user it runs as",
                            "Give that user the file in the Dockerfile: COPY --chown, COPY"
                                    + " --chmod=755 for a program, or choose another folder."));

    private ExitDiagnosis() {}

    /**
     * Of a container that has ended.
     *
     * @param who what the person calls it, with a capital: "The container"
     * @param output what it, and Docker when it was started, printed
     */
    static Finding of(String who, ContainerState state, int exitCode, String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        List<String> evidence = Excerpt.last(lines);
        String ended = "%s has ended with exit code %d: ".formatted(who, exitCode);
        Finding known =
                Symptom.find(SYMPTOMS, lines.reversed(), evidence(lines, evidence)).orElse(null);
        if (known != null && exitCode != 0 && exitCode != 127) {
            return told(ended, known, known.evidence());
        }
        return told(ended, byExitCode(exitCode, state, known), evidence);
    }

    private static Finding told(String ended, Finding finding, List<String> evidence) {
        String next = finding.next() == null ? "" : finding.next();
        return Finding.failed(ended + finding.why() + ".", evidence, next);
    }

    private static Finding byExitCode(int exitCode, ContainerState state, @Nullable Finding known) {
        return switch (exitCode) {
            case 0 ->
                    Finding.failed(
                            "its process 1, `%s`, had nothing more to do"
                                    .formatted(state.processOne()),
                            "Let CMD start a server that stays in the foreground. A Dockerfile"
                                    + " without CMD runs that of its base image.");
            case 125 ->
                    Finding.failed(
                            "Docker itself refused to start it", "Correct what Docker says.");
            case 126 ->
                    Finding.failed(
                            "what CMD names is there and cannot be run",
                            "Make it executable: COPY --chmod=755, or chmod +x before; name a"
                                    + " program, not a folder.");
            case 127 ->
                    Finding.failed(
                            "what CMD names, `%s`, is not in the image"
                                    .formatted(state.processOne()),
                            "Compare CMD with what the Dockerfile installs and copies. Is it a"
                                + " script? Then its first line must name an interpreter that the"
                                + " image has, and end as on Linux: a file saved on Windows ends it"
                                + " with CR LF.");
            case 137 ->
                    state.killedForMemory()
                            ? Finding.failed(
                                    "it wanted more memory than it may have, and the kernel killed"
                                            + " it",
                                    "Raise its memory limit, or let it need less.")
                            : Finding.failed(
                                    "it was killed (128 + 9, SIGKILL)",
                                    "Look who kills it; it does not end by itself.");
            default ->
                    known != null
                            ? known
                            : Finding.failed(
                                    "the application failed",
                                    "Read the last lines of its log, and correct what they say.");
        };
    }

    /** The last lines, and before them the ones that say most. */
    private static List<String> evidence(List<String> lines, List<String> last) {
        List<String> kept = new ArrayList<>();
        for (Symptom symptom : SYMPTOMS) {
            lines.stream()
                    .filter(line -> symptom.sign().matcher(line).find())
                    .filter(line -> !last.contains(line) && !kept.contains(line))
                    .findFirst()
                    .ifPresent(kept::add);
        }
        kept.addAll(last);
        return kept;
    }
}
