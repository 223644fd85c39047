package entente.supplier.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import entente.supplier.certificates.Certificates.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificatesTest {

    static final UUID ONE = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000041");
    static final UUID TWO = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000042");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    static final Notice NOTICE = new Notice(30, 30);
    static final Certificate ISO = iso(null, LocalDate.of(2024, 4, 1), LAST);
    static final CertificateRecorded FIRST = new CertificateRecorded(ONE, ISO);
    static final Expiring ENDING = new Expiring(ONE, "ISO-9001", LAST, 30);
    static final Expired OVER = new Expired(ONE, "ISO-9001", LAST, LAST.plusDays(30));

    private final DeciderSpec<Command, Held, CertificateEvent> certificates =
            DeciderSpec.of(new Certificates());

    static Certificate iso(@Nullable String scope, LocalDate from, LocalDate until) {
        return new Certificate("ISO-9001", scope, "TÜV", from, until, null);
    }

    private static Command withdraw(UUID id, String reason, LocalDate today) {
        return new Command.Withdraw(id, reason, false, today, NOTICE);
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
                .when(withdraw(ONE, " typo ", TODAY))
                .then(new Withdrawn(ONE, "typo"));
        certificates.given(FIRST).when(withdraw(ONE, " ", TODAY)).thenRejected("reason-missing");
        certificates.given().when(withdraw(ONE, "typo", TODAY)).thenRejected("not-found");
        certificates
                .given(FIRST, new Withdrawn(ONE, "typo"))
                .when(new Command.Remind(ONE, LAST))
                .thenNothing();
        certificates
                .given(FIRST, new Withdrawn(ONE, "typo"))
                .when(withdraw(ONE, "typo", TODAY))
                .thenNothing();
    }

    private static CertificateRecorded from(LocalDate day) {
        return new CertificateRecorded(TWO, iso(null, day, LAST.plusYears(3)));
    }

    @Test
    void a_gap_before_the_next_one_is_spoken_of() {
        CertificateRecorded late = from(LAST.plusDays(32));
        certificates
                .given(FIRST, late)
                .when(new Command.Remind(ONE, LAST.minusDays(30)))
                .then(ENDING);
        certificates
                .given(FIRST, late, ENDING)
                .when(new Command.Expire(ONE, LAST.plusDays(30)))
                .then(OVER);
    }

    @Test
    void a_gap_within_the_grace_is_reminded_of_and_no_more() {
        CertificateRecorded soon = from(LAST.plusDays(31));
        certificates
                .given(FIRST, soon)
                .when(new Command.Remind(ONE, LAST.minusDays(30)))
                .then(ENDING);
        certificates
                .given(FIRST, soon, ENDING)
                .when(new Command.Expire(ONE, LAST.plusDays(30)))
                .thenNothing();
    }

    @Test
    void withdrawing_a_successor_speaks_of_the_end_that_it_kept_quiet() {
        CertificateRecorded next = new CertificateRecorded(TWO, successor());
        Withdrawn forged = new Withdrawn(TWO, "forged");
        var followed = certificates.given(FIRST, next);
        followed.when(withdraw(TWO, "forged", LAST.minusDays(31))).then(forged);
        followed.when(withdraw(TWO, "forged", LAST.minusDays(30))).then(forged, ENDING);
        followed.when(withdraw(TWO, "forged", LAST.plusDays(30)))
                .then(forged, new Expiring(ONE, "ISO-9001", LAST, 0));
        followed.when(withdraw(TWO, "forged", LAST.plusDays(31))).then(forged, OVER);
        LocalDate gone = successor().validUntil();
        UUID three = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000043");
        certificates
                .given(
                        FIRST,
                        next,
                        new CertificateRecorded(
                                three, iso(null, gone.plusDays(1), gone.plusYears(3))))
                .when(withdraw(TWO, "forged", gone.plusDays(60)))
                .then(forged);
    }

    private static List<UUID> atRisk(LocalDate day, CertificateEvent... events) {
        return held(events).atRisk(day, NOTICE).stream().map(Held.Entry::certificateId).toList();
    }

    @Test
    void an_expired_one_puts_the_qualification_at_risk_until_the_next_one_begins() {
        LocalDate grace = LAST.plusDays(30);
        assertThat(atRisk(grace, FIRST, ENDING)).isEmpty();
        assertThat(atRisk(grace.plusDays(1), FIRST, ENDING)).containsExactly(ONE);
        assertThat(atRisk(grace, FIRST, ENDING, OVER)).containsExactly(ONE);
        CertificateRecorded next = from(grace.plusDays(10));
        assertThat(atRisk(grace.plusDays(9), FIRST, OVER, next)).containsExactly(ONE);
        assertThat(atRisk(grace.plusDays(10), FIRST, OVER, next)).isEmpty();
        assertThat(atRisk(grace.plusDays(10), FIRST, next, new Withdrawn(TWO, "forged")))
                .containsExactly(ONE);
        Certificate hamburg = iso("Hamburg", TODAY, LAST.plusYears(1));
        assertThat(atRisk(grace, FIRST, OVER, new CertificateRecorded(TWO, hamburg)))
                .containsExactly(ONE);
    }

    @Test
    void a_revoked_one_puts_the_qualification_at_risk_and_a_mistake_does_not() {
        assertThat(atRisk(TODAY, FIRST, new Withdrawn(ONE, "typo"))).isEmpty();
        Withdrawn revoked = new Withdrawn(ONE, "void", true);
        certificates
                .given(FIRST)
                .when(new Command.Withdraw(ONE, "void", true, TODAY, NOTICE))
                .then(revoked);
        assertThat(atRisk(TODAY, FIRST, revoked)).containsExactly(ONE);
        assertThat(atRisk(TODAY, FIRST, revoked, from(TODAY.plusDays(1)))).containsExactly(ONE);
        assertThat(atRisk(TODAY, FIRST, revoked, from(TODAY))).isEmpty();
    }

    @Test
    void days_left_are_never_less_than_none() {
        certificates
                .given(FIRST)
                .when(new Command.Remind(ONE, LAST.plusDays(2)))
                .then(new Expiring(ONE, "ISO-9001", LAST, 0));
    }
}
