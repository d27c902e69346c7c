package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ports of this machine that a compose file publishes, and whether it publishes one twice. */
final class PublishedPorts {
    private static final Findings FINDINGS = Findings.of(PublishedPorts.class);

    private final ComposeFile file;

    PublishedPorts(ComposeFile file) {
        this.file = file;
    }

    /** One port of this machine, which only one container can have. */
    private record Published(
            String service, String address, String port, String protocol, String target) {
        boolean isTakenBy(Published other) {
            return port.equals(other.port)
                    && protocol.equals(other.protocol)
                    && (address.equals(other.address) || coversAll(this, other));
        }

        /** Nothing said is both all of IPv4 and all of IPv6. */
        private static boolean coversAll(Published one, Published other) {
            boolean four = !one.address.contains(":") && !other.address.contains(":");
            boolean six = !one.address.contains(".") && !other.address.contains(".");
            return one.address.isEmpty()
                    || other.address.isEmpty()
                    || (four && (one.isAny("0.0.0.0") || other.isAny("0.0.0.0")))
                    || (six && (one.isAny("::") || other.isAny("::")));
        }

        private boolean isAny(String any) {
            return address.equals(any);
        }
    }

    /** Why Docker would say that a port is already allocated; empty where it would not. */
    Optional<Finding> conflict() {
        List<Published> all = new ArrayList<>();
        for (String service : file.services()) {
            List<Published> own = published(service);
            int containers = containers(service);
            if (containers > 1 && !own.isEmpty()) {
                return Optional.of(replicas(own.getFirst(), containers));
            }
            if (containers > 0) {
                all.addAll(own);
            }
        }
        for (int at = 0; at < all.size(); at++) {
            for (Published earlier : all.subList(0, at)) {
                if (all.get(at).isTakenBy(earlier)) {
                    return Optional.of(twice(earlier, all.get(at)));
                }
            }
        }
        return Optional.empty();
    }

    private int containers(String service) {
        JsonNode said = file.service(service);
        return said.path("scale").asInt(said.at("/deploy/replicas").asInt(1));
    }

    /** Without those that let Docker choose: no port, or a range of them. */
    private List<Published> published(String service) {
        if (file.service(service).path("network_mode").asText().equals("host")) {
            return List.of();
        }
        List<Published> ports = new ArrayList<>();
        file.ports(service)
                .filter(port -> port.path("published").asText().matches("[1-9]\\d*"))
                .map(port -> published(service, port))
                .filter(port -> !ports.contains(port))
                .forEach(ports::add);
        return ports;
    }

    private static Published published(String service, JsonNode port) {
        return new Published(
                service,
                port.path("host_ip").asText().replaceAll("[\\[\\]]", ""),
                port.path("published").asText(),
                port.path("protocol").asText("tcp"),
                port.path("target").asText());
    }

    private static Finding replicas(Published port, int containers) {
        return FINDINGS.failed(
                "port.replicas",
                port.service(),
                containers,
                port.port(),
                Integer.parseInt(port.port()) + containers - 1,
                port.target());
    }

    private static Finding twice(Published earlier, Published later) {
        if (earlier.service().equals(later.service())) {
            return FINDINGS.failed("port.twice", later.service(), later.port());
        }
        return FINDINGS.failed(
                "port.both",
                earlier.service(),
                later.service(),
                later.port(),
                Integer.parseInt(later.port()) + 1,
                later.target());
    }
}
