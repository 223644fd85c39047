package entente.governance.charter;

import static entente.governance.charter.CharterTest.ACME;
import static entente.governance.charter.CharterTest.ACTIVATED;
import static entente.governance.charter.CharterTest.CALENDAR;
import static entente.governance.charter.CharterTest.DRAFTED;
import static entente.governance.charter.CharterTest.EDITED;
import static entente.governance.charter.CharterTest.NEXT_YEAR;
import static entente.governance.charter.CharterTest.OTHER;
import static entente.governance.charter.CharterTest.PARTNERSHIP;
import static entente.governance.charter.CharterTest.PROPOSED;
import static entente.governance.charter.CharterTest.SELF;
import static entente.governance.charter.CharterTest.SEPTEMBER;
import static entente.governance.charter.CharterTest.SUBMITTED;
import static entente.governance.charter.CharterTest.edited;
import static entente.governance.charter.CharterTest.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterView.CharterRow;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipCommand.NoteActivated;
import entente.governance.people.Side;
import entente.platform.Recorded;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of a charter's events: in the list, version by version, in public. */
class CharterReadTest {

    private static final String TYPE = "governance.charter-activated.v1";
    private static final String STREAM = CharterEvent.CATEGORY.stream(SELF);
    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final Amended AMENDED =
            new Amended(
                    PARTNERSHIP,
                    ACME,
                    SELF,
                    2,
                    SEPTEMBER.plusDays(30),
                    NEXT_YEAR,
                    CALENDAR,
                    OTHER,
                    "forgings");

    private final Recordings log = new Recordings();

    private List<Recorded<CharterEvent>> recorded(CharterEvent... events) {
        List<Recorded<CharterEvent>> all = new ArrayList<>();
        for (CharterEvent event : events) {
            all.add(log.record(CharterEvent.CATEGORY, SELF, event));
        }
        return all;
    }

    @Test
    void the_list_says_which_version_is_in_force_and_which_is_next() {
        ViewSpec<CharterEvent, CharterRow> view =
                ViewSpec.of(new CharterView())
                        .given(STREAM, DRAFTED, EDITED, SUBMITTED, signed(1, Side.OURS));
        assertThat(view.row(SELF).status).isEqualTo(CharterStatus.SIGNING);
        assertThat(view.row(SELF).signatures).isEqualTo(1);
        view.given(STREAM, edited(2, OTHER));
        assertThat(view.row(SELF).status).isEqualTo(CharterStatus.DRAFT);
        assertThat(view.row(SELF).nextVersion).isEqualTo(2);
        assertThat(view.row(SELF).signatures).isZero();
        view.given(STREAM, ACTIVATED);
        assertThat(view.row(SELF).status).isEqualTo(CharterStatus.ACTIVE);
        assertThat(view.row(SELF).validFrom).isEqualTo(SEPTEMBER);
        view.given(STREAM, PROPOSED);
        assertThat(view.row(SELF).status).isEqualTo(CharterStatus.AMENDING);
        assertThat(view.row(SELF).version).isEqualTo(1);
        view.given(STREAM, AMENDED);
        assertThat(view.row(SELF).version).isEqualTo(2);
        assertThat(view.row(SELF).nextVersion).isNull();
    }

    @Test
    void every_version_is_kept_with_what_became_of_it() {
        List<Recorded<CharterEvent>> events =
                recorded(
                        DRAFTED,
                        EDITED,
                        SUBMITTED,
                        signed(1, Side.OURS),
                        signed(1, Side.THEIRS),
                        ACTIVATED,
                        PROPOSED,
                        signed(2, Side.OURS),
                        AMENDED);
        CharterVersion first = CharterVersion.of(events, 1).orElseThrow();
        assertThat(first.validFrom()).isEqualTo(SEPTEMBER);
        assertThat(first.supersededOn()).isEqualTo(SEPTEMBER.plusDays(30));
        assertThat(first.signatures()).hasSize(2);
        assertThat(first.terms().scope()).isEqualTo("Castings");
        CharterVersion second = CharterVersion.of(events, 2).orElseThrow();
        assertThat(second.reason()).isEqualTo("forgings");
        assertThat(second.supersededOn()).isNull();
        assertThat(CharterVersion.of(events, 3)).isEmpty();
        assertThat(CharterVersion.of(recorded(DRAFTED, EDITED, edited(2, OTHER)), 1))
                .hasValueSatisfying(unsigned -> assertThat(unsigned.validFrom()).isNull());
    }

    @Test
    void others_hear_of_each_version_that_comes_into_force() {
        for (CharterEvent event : List.of(ACTIVATED, AMENDED)) {
            PublicEvent told =
                    Objects.requireNonNull(
                            new CharterPublisher().publish(recorded(event).getFirst()));
            assertThat(told.type()).isEqualTo(TYPE);
            assertThat(told.key()).isEqualTo(ACME.toString());
            assertThat(CONTRACTS.publishedTypes()).contains(TYPE);
            JsonNode data = EventCodec.JSON.valueToTree(told.data());
            CONTRACTS.assertProduces(TYPE, data);
            assertThat(data.at("/objectives/0").asText()).isEqualTo("REDUCE_WASTE");
        }
        for (CharterEvent event :
                List.of(DRAFTED, EDITED, SUBMITTED, signed(1, Side.OURS), PROPOSED)) {
            assertThat(new CharterPublisher().publish(recorded(event).getFirst())).isNull();
        }
    }

    @Test
    void the_partnership_is_told_of_each() {
        PolicySpec<CharterEvent, PartnershipCommand> policy =
                PolicySpec.of(
                        new NoteActivatedPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        policy.when(STREAM, ACTIVATED)
                .thenSends(PARTNERSHIP, new NoteActivated(SELF, 1, SEPTEMBER, NEXT_YEAR));
        policy.when(STREAM, AMENDED)
                .thenSends(
                        PARTNERSHIP, new NoteActivated(SELF, 2, SEPTEMBER.plusDays(30), NEXT_YEAR));
        policy.when(STREAM, SUBMITTED).thenNothing();
    }
}
