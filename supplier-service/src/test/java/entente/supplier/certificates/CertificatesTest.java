package entente.supplier.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import entente.supplier.certificates.Certificates.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificatesTest {

    static final UUID ONE = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000041");
    static final UUID TWO = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000042");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    static final Certificate ISO = iso(null, LocalDate.of(2024, 4, 1), LAST);
    static final CertificateRecorded FIRST = new CertificateRecorded(ONE, ISO);
    static final Expiring ENDING = new Expiring(ONE, "ISO-9001", LAST, 30);
    static final Expired OVER = new Expired(ONE, "ISO-9001", LAST, LAST.plusDays(30));

    private final DeciderSpec<Command, Held, CertificateEvent> certificates =
            DeciderSpec.of(new Certificates());

    static Certificate iso(@Nullable String scope, LocalDate from, LocalDate until) {
        return new Certificate("ISO-9001", scope, "TÜV", from, until, null);
    }

    private static Certificate successor() {
        return iso(null, LAST.plusDays(1), LAST.plusYears(3));
    }

    private static Held held(CertificateEvent... events) {
        Certificates decider = new Certificates();
        Held held = decider.initial();
        for (CertificateEvent event : events) {
            held = decider.evolve(held, event);
        }
        return held;
    }

    @Test
    void a_certificate_is_recorded_once() {
        certificates.given().when(new Command.Add(ONE, ISO, TODAY)).then(FIRST);
        certificates.given(FIRST).when(new Command.Add(ONE, ISO, TODAY)).thenNothing();
    }

    @Test
    void two_do_not_attest_the_same_for_one_day() {
        certificates
                .given(FIRST)
                .when(new Command.Add(TWO, iso(null, LAST, LAST.plusYears(3)), TODAY))
                .thenRejected("certificate-overlap");
        certificates
                .given(FIRST)
                .when(new Command.Add(TWO, successor(), TODAY))
                .then(new CertificateRecorded(TWO, successor()));
        Certificate hamburg = iso("Hamburg", ISO.validFrom(), LAST);
        certificates
                .given(FIRST)
                .when(new Command.Add(TWO, hamburg, TODAY))
                .then(new CertificateRecorded(TWO, hamburg));
        certificates
                .given(FIRST, new Withdrawn(ONE, "typo"))
                .when(new Command.Add(TWO, ISO, TODAY))
                .then(new CertificateRecorded(TWO, ISO));
    }

    @Test
    void a_period_ends_after_it_begins_and_not_before_today() {
        certificates
                .given()
                .when(new Command.Add(ONE, iso(null, LAST, LAST.minusDays(1)), TODAY))
                .thenRejected("certificate-period-inverted");
        certificates
                .given()
                .when(new Command.Add(ONE, ISO, LAST.plusDays(1)))
                .thenRejected("certificate-over");
        certificates.given().when(new Command.Add(ONE, ISO, LAST)).then(FIRST);
    }

    @Test
    void one_without_a_successor_is_reminded_of_and_then_over() {
        certificates.given(FIRST).when(new Command.Remind(ONE, LAST.minusDays(30))).then(ENDING);
        certificates
                .given(FIRST, ENDING)
                .when(new Command.Remind(ONE, LAST.minusDays(30)))
                .thenNothing();
        certificates
                .given(FIRST, ENDING)
                .when(new Command.Expire(ONE, LAST.plusDays(30)))
                .then(OVER);
        certificates
                .given(FIRST, ENDING, OVER)
                .when(new Command.Expire(ONE, LAST.plusDays(30)))
                .thenNothing();
    }

    @Test
    void one_with_a_successor_ends_in_silence() {
        CertificateRecorded next = new CertificateRecorded(TWO, successor());
        certificates
                .given(FIRST, next)
                .when(new Command.Remind(ONE, LAST.minusDays(30)))
                .thenNothing();
        certificates
                .given(FIRST, ENDING, next)
                .when(new Command.Expire(ONE, LAST.plusDays(30)))
                .thenNothing();
        certificates
                .given(FIRST, next, new Withdrawn(TWO, "void"))
                .when(new Command.Remind(ONE, LAST.minusDays(30)))
                .then(ENDING);
    }

    @Test
    void what_was_withdrawn_is_not_spoken_of_again() {
        certificates
                .given(FIRST)
                .when(new Command.Withdraw(ONE, " typo "))
                .then(new Withdrawn(ONE, "typo"));
        certificates
                .given(FIRST)
                .when(new Command.Withdraw(ONE, " "))
                .thenRejected("reason-missing");
        certificates.given().when(new Command.Withdraw(ONE, "typo")).thenRejected("not-found");
        certificates
                .given(FIRST, new Withdrawn(ONE, "typo"))
                .when(new Command.Remind(ONE, LAST))
                .thenNothing();
        certificates
                .given(FIRST, new Withdrawn(ONE, "typo"))
                .when(new Command.Withdraw(ONE, "typo"))
                .thenNothing();
    }

    @Test
    void an_expired_one_puts_the_qualification_at_risk_until_it_is_renewed() {
        assertThat(held(FIRST, ENDING).atRisk()).isEmpty();
        assertThat(held(FIRST, ENDING, OVER).atRisk())
                .extracting(Held.Entry::certificateId)
                .containsExactly(ONE);
        assertThat(held(FIRST, OVER, new CertificateRecorded(TWO, successor())).atRisk()).isEmpty();
        assertThat(
                        held(
                                        FIRST,
                                        OVER,
                                        new CertificateRecorded(
                                                TWO, iso("Hamburg", TODAY, LAST.plusYears(1))))
                                .atRisk())
                .hasSize(1);
    }

    @Test
    void days_left_are_never_less_than_none() {
        certificates
                .given(FIRST)
                .when(new Command.Remind(ONE, LAST.plusDays(2)))
                .then(new Expiring(ONE, "ISO-9001", LAST, 0));
    }
}
