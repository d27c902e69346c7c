package dev.tp1.lab.check.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * What one container may use, so that no other work on the machine suffers.
 *
 * @param memory in Docker's notation; as much again of swap, where the machine has any
 * @param processors how many of the machine
 * @param processes threads included
 * @param log how much Docker keeps of what it prints, in Docker's notation
 */
record ContainerLimits(String memory, int processors, int processes, String log) {
    private static final String LOG_DRIVER = "json-file";

    /** As options of {@code docker run}. */
    List<String> runOptions() {
        return List.of(
                "--memory=" + memory,
                "--cpus=" + processors,
                "--pids-limit=" + processes,
                "--log-driver=" + LOG_DRIVER,
                "--log-opt=max-size=" + log);
    }

    /** Sets them in a service of a compose file. */
    void limit(ObjectNode service) {
        if (service.path("deploy") instanceof ObjectNode deploy) {
            deploy.remove("resources"); // Compose refuses two kinds of limits
        }
        service.put("mem_limit", memory);
        service.put("cpus", processors);
        service.put("pids_limit", processes);
        ObjectNode logging = service.putObject("logging");
        logging.put("driver", LOG_DRIVER);
        logging.putObject("options").put("max-size", log);
    }
}
