package entente.governance.charter;

import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
import entente.governance.charter.CharterProfile.SignatureProfile;
import entente.platform.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a charter, whatever became of it.
 *
 * @param reason why it was to change what was in force; null for a first one
 * @param validFrom first day in force; null: it never was
 * @param supersededOn first day of the version after it; null: none came into force
 */
public record CharterVersion(
        int version,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate supersededOn,
        List<SignatureProfile> signatures,
        TermsProfile terms) {

    /** The version with this number, from the charter's events in order. */
    static Optional<CharterVersion> of(List<Recorded<CharterEvent>> events, int number) {
        @Nullable Terms terms = null;
        @Nullable String reason = null;
        @Nullable LocalDate validFrom = null;
        @Nullable LocalDate superseded = null;
        int open = 0;
        List<SignatureProfile> signatures = new ArrayList<>();
        for (Recorded<CharterEvent> recorded : events) {
            switch (recorded.event()) {
                case Drafted e -> {
                    open = 1;
                    terms = number == 1 ? e.terms() : terms;
                }
                case Edited e -> {
                    open = e.version();
                    terms = number == open ? e.terms() : terms;
                }
                case AmendmentProposed e -> {
                    open = e.version();
                    terms = number == open ? e.terms() : terms;
                    reason = number == open ? e.reason() : reason;
                }
                case Signed e -> {
                    if (number == e.version()) {
                        signatures.add(new SignatureProfile(e.side(), e.personId(), e.on()));
                    }
                }
                case Activated e -> validFrom = number == e.version() ? e.validFrom() : validFrom;
                case Amended e -> {
                    superseded =
                            number < e.version() && validFrom != null && superseded == null
                                    ? e.validFrom()
                                    : superseded;
                    validFrom = number == e.version() ? e.validFrom() : validFrom;
                    reason = number == e.version() ? e.reason() : reason;
                }
                case Submitted _, Commented _ -> {}
            }
        }
        return terms == null
                ? Optional.empty()
                : Optional.of(
                        new CharterVersion(
                                number,
                                reason,
                                validFrom,
                                superseded,
                                List.copyOf(signatures),
                                TermsProfile.of(terms)));
    }
}
