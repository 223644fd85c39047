package entente.supplier.certificates;

import static entente.supplier.certificates.CertificatesTest.ENDING;
import static entente.supplier.certificates.CertificatesTest.FIRST;
import static entente.supplier.certificates.CertificatesTest.ISO;
import static entente.supplier.certificates.CertificatesTest.LAST;
import static entente.supplier.certificates.CertificatesTest.ONE;
import static entente.supplier.certificates.CertificatesTest.OVER;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lists and other services make of the events. */
class CertificateReadersTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));

    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(CertificateEvent event) {
        return new CertificatePublisher()
                .publish(log.record(CertificateEvent.CATEGORY, SELF, event));
    }

    private static CertificateStatus status(CertificateEvent... events) {
        return ViewSpec.of(new CertificateView())
                .given(CertificateEvent.CATEGORY.stream(SELF), FIRST)
                .given(CertificateEvent.CATEGORY.stream(SELF), events)
                .row(ONE)
                .status;
    }

    @Test
    void others_hear_what_the_contracts_promise() {
        for (CertificateEvent event : List.of(FIRST, ENDING, OVER)) {
            PublicEvent told = Objects.requireNonNull(published(event), "kept private");
            assertThat(told.key()).isEqualTo(SELF.toString());
            assertThat(CONTRACTS.publishedTypes()).contains(told.type());
            CONTRACTS.assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
        }
        assertThat(published(new Withdrawn(ONE, "typo"))).isNull();
    }

    @Test
    void a_list_shows_where_each_stands() {
        assertThat(status()).isEqualTo(CertificateStatus.VALID);
        assertThat(status(ENDING)).isEqualTo(CertificateStatus.EXPIRING);
        assertThat(status(ENDING, OVER)).isEqualTo(CertificateStatus.EXPIRED);
        assertThat(status(new Withdrawn(ONE, "typo"))).isEqualTo(CertificateStatus.WITHDRAWN);
        CertificateView.Listed listed =
                CertificateView.Listed.of(
                        ViewSpec.of(new CertificateView())
                                .given(CertificateEvent.CATEGORY.stream(SELF), FIRST)
                                .row(ONE));
        assertThat(listed)
                .isEqualTo(
                        new CertificateView.Listed(
                                ONE,
                                SELF,
                                "ISO-9001",
                                null,
                                "TÜV",
                                ISO.validFrom(),
                                LAST,
                                CertificateStatus.VALID));
    }
}
