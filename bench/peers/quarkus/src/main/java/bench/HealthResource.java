package bench;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/health")
public class HealthResource {

    public record Health(String status) {}

    @GET
    @NonBlocking // on the event loop
    public Health health() {
        return new Health("ok");
    }
}
