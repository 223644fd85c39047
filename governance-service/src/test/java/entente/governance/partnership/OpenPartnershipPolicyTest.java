package entente.governance.partnership;

import static entente.governance.partnership.PartnershipTest.ACME;
import static entente.governance.partnership.PartnershipTest.AUGUST;
import static entente.governance.partnership.PartnershipTest.EVA;
import static entente.governance.partnership.PartnershipTest.SELF;
import static entente.governance.partnership.PartnershipTest.TOM;
import static entente.governance.partnership.PartnershipTest.WEEKENDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.partnership.PartnershipCommand.Close;
import entente.governance.partnership.PartnershipCommand.Follow;
import entente.governance.partnership.SupplierNews.Engagement;
import entente.governance.partnership.SupplierNews.EngagementModelChanged;
import entente.governance.partnership.SupplierNews.OffBoarded;
import entente.governance.partnership.SupplierNews.Reason;
import entente.platform.contracts.Contracts;
import entente.platform.policy.Reaction;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenPartnershipPolicyTest {

    private static final String STREAM = "engagement/" + ACME;
    private static final Sponsors BOTH = new Sponsors(EVA, TOM);
    private static final Contracts CONTRACTS =
            Contracts.of(Path.of("../supplier-service/contracts"));

    private final PolicySpec<SupplierNews, PartnershipCommand> policy =
            PolicySpec.of(
                    new OpenPartnershipPolicy(
                            () -> {
                                throw new AssertionError("A spec runs no command");
                            },
                            WEEKENDS.zone()));

    private static EngagementModelChanged changed(
            Engagement to, Reason cause, @Nullable Sponsors sponsors) {
        return new EngagementModelChanged(ACME, to, cause, sponsors, AUGUST);
    }

    @Test
    void a_supplier_that_is_led_as_a_partner_has_a_partnership() {
        PolicySpec.Then<PartnershipCommand> then =
                policy.when(STREAM, changed(Engagement.STRATEGIC, Reason.PROPOSAL, BOTH));
        assertThat(then.reactions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reaction.Send.class,
                        send -> {
                            assertThat(send.id()).isEqualTo(SELF);
                            assertThat(send.command())
                                    .isInstanceOfSatisfying(
                                            Follow.class,
                                            follow -> {
                                                assertThat(follow.model())
                                                        .isEqualTo(Model.STRATEGIC);
                                                assertThat(follow.sponsors()).isEqualTo(BOTH);
                                                assertThat(follow.calendar()).isEqualTo(WEEKENDS);
                                                assertThat(follow.on()).isEqualTo(AUGUST);
                                            });
                        });
    }

    @Test
    void one_that_is_not_any_more_has_none() {
        policy.when(STREAM, changed(Engagement.PREFERRED, Reason.IMPROVEMENT_PLAN_FAILED, null))
                .thenSends(SELF, new Close(Cause.STEP_DOWN, AUGUST));
        policy.when(STREAM, changed(Engagement.TRANSACTIONAL, Reason.WIND_DOWN_COMPLETED, null))
                .thenSends(SELF, new Close(Cause.WIND_DOWN, AUGUST));
        policy.at(Instant.parse("2026-08-10T22:30:00Z"))
                .when(STREAM, new OffBoarded(ACME))
                .thenSends(SELF, new Close(Cause.OFF_BOARDED, LocalDate.parse("2026-08-11")));
    }

    @Test
    void the_examples_that_the_publisher_promises_are_read() {
        EventCodec<SupplierNews> codec = new EventCodec<>(SupplierNews.class);
        assertThat(CONTRACTS.publishedTypes()).containsAll(codec.types());
        for (String type : codec.types()) {
            SupplierNews read =
                    codec.decode(type, CONTRACTS.example(type).toString().getBytes(UTF_8));
            assertThat(read.supplierId()).isNotNull();
        }
    }
}
