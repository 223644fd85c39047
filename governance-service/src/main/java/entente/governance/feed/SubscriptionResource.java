package entente.governance.feed;

import entente.governance.DiaryClient;
import entente.platform.store.CommandHandler;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What a calendar program fetches. It has no token; the secret in the address stands for the person
 * who made it, and only for the meetings of the tables at which that person sits now.
 */
@Path("/meetings/feed")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Calendar feeds")
public class SubscriptionResource {

    private final CommandHandler<FeedCommand, FeedState, FeedEvent> feeds;
    private final DiaryClient diary;
    private final CompanyTime time;

    SubscriptionResource(
            CommandHandler<FeedCommand, FeedState, FeedEvent> feeds,
            DiaryClient diary,
            CompanyTime time) {
        this.feeds = feeds;
        this.diary = diary;
        this.time = time;
    }

    @GET
    @Path("/{secret}.ics")
    @Produces("text/calendar")
    @Operation(
            summary = "Fetch somebody's meetings as iCalendar",
            description =
                    "From three months ago to all that are planned. 404 for an address that was"
                            + " never given out, is revoked or has lapsed.")
    public RestResponse<String> fetch(@RestPath String secret) {
        String sum = FeedResource.sum(secret);
        if (!(feeds.load(FeedResource.id(sum)).state() instanceof FeedState.Known known)
                || !equal(known.opened().secretSha256(), sum)
                || !known.answers(time.today())) {
            throw Missing.here();
        }
        String calendar = Ics.of(diary.of(known.opened().account(), time.today().minusMonths(3)));
        return ResponseBuilder.ok(calendar)
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, max-age=300")
                .header("ETag", '"' + FeedResource.sum(calendar).substring(0, 32) + '"')
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static boolean equal(String kept, String given) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }
}
