package entente.governance.year;

import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.Topics;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** A partnership and the clock by which it lives. */
final class Year {

    private final AheadClock clock;
    private final Partner partner;

    Year(AheadClock clock, Partner partner) {
        this.clock = clock;
        this.partner = partner;
    }

    Partner partner() {
        return partner;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    void moveTo(Instant then) {
        clock.moveTo(then);
    }

    /** Noon of that day: what was due at its beginning, or the day before, is over. */
    void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }

    static String path(Response created) {
        return created.then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Another service tells of the supplier. */
    void tell(String type, UnaryOperator<ObjectNode> change) {
        Topics.tell(
                partner.supplier(),
                Map.of(type, change.apply(Topics.example(type, partner.supplier()))));
    }

    /** How often a type of event is in the timeline. */
    long told(String type) {
        return timeline("items.type").stream().filter(type::equals).count();
    }

    /** How often it is told of one stream. */
    long told(String type, String about) {
        return timeline("items.collect { it.type + ' ' + it.about }").stream()
                .filter(each -> each.equals(type + ' ' + about))
                .count();
    }

    private List<String> timeline(String what) {
        String path = partner.path() + "/timeline?limit=500";
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Response page = get(AUDITOR, cursor == null ? path : path + "&cursor=" + cursor);
            all.addAll(page.then().statusCode(200).extract().path(what));
            cursor = page.path("next");
        } while (cursor != null);
        return all;
    }

    void seen(String rule, String type) {
        soon().untilAsserted(() -> assertThat(told(type)).as(rule).isEqualTo(1));
    }

    /** What of a kind is open between the sides. */
    List<String> open(String kind) {
        return get(AUDITOR, partner.path() + "/matters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.matter.kind == '" + kind + "' }.matter.ref");
    }

    /** Somebody's notices of the partnership, the newest first. */
    List<String> notices(String token, @Nullable String kind) {
        return get(
                        token,
                        "/notifications?limit=500&supplierId="
                                + partner.supplier()
                                + (kind == null ? "" : "&kind=" + kind))
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }
}
