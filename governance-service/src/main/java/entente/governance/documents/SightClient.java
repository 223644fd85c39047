package entente.governance.documents;

import entente.governance.SupplierClient;
import entente.governance.documents.DocumentState.Known;
import entente.governance.heard.FootingBook;
import entente.governance.heard.FootingBook.Heard;
import entente.governance.people.Side;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the documents a caller may see, by what is shared now in its direction. */
@Singleton
public class SightClient {

    private final CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents;
    private final FootingBook footings;
    private final SupplierClient suppliers;
    private final Caller caller;

    SightClient(
            CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents,
            FootingBook footings,
            SupplierClient suppliers,
            Caller caller) {
        this.documents = documents;
        this.footings = footings;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /** A document as somebody may read it. */
    record Seen(UUID id, Outcome<DocumentState> outcome, Known document) {
        DocumentProfile profile() {
            return DocumentProfile.of(id, document);
        }
    }

    /**
     * A document that the caller may read.
     *
     * @param asOf null: as it is now
     * @throws Rejected 404 also for a partner who is not shown as much; 403 {@code
     *     sharing-level-too-low}, {@code not-a-reader}
     */
    Seen require(UUID id, @Nullable Instant asOf) {
        Seen seen = known(id, asOf);
        // Who reads it is a question of now, also for what was known then.
        Known read = asOf == null ? seen.document() : known(id, null).document();
        switch (sight(read.paper(), read.isFor(caller.actor()), level(read.supplierId()))) {
            case READS -> {}
            case ABOVE_LEVEL -> {
                if (caller.ofSupplier()) {
                    throw Missing.here();
                }
                throw new Rejected(
                        Rejected.Kind.FORBIDDEN,
                        "sharing-level-too-low",
                        "The partner does not share this class with us now");
            }
            case NOT_NAMED ->
                    throw new Rejected(
                            Rejected.Kind.FORBIDDEN,
                            "not-a-reader",
                            "This is for those who run the partnership, or who are named for it");
        }
        return seen;
    }

    /** A document of a partnership that the caller may see, whatever its class. */
    Seen known(UUID id, @Nullable Instant asOf) {
        Outcome<DocumentState> outcome =
                asOf == null ? documents.load(id) : documents.load(id, asOf);
        return switch (outcome.state()) {
            case DocumentState.Absent _ -> throw Missing.here();
            case Known known -> {
                suppliers.requireSight(known.supplierId());
                yield new Seen(id, outcome, known);
            }
        };
    }

    Reader.Sight sight(Paper paper, boolean named, InformationClass level) {
        return reader().sight(paper, named, level);
    }

    private Reader reader() {
        return new Reader(
                caller.actor(),
                side(),
                caller.has(Roles.AUDITOR),
                caller.has(Roles.ENGINEER)
                        && !caller.has(Roles.CATEGORY_MANAGER)
                        && !caller.has(Roles.EXECUTIVE_SPONSOR));
    }

    Side side() {
        return Side.of(caller.ofSupplier());
    }

    String account() {
        return caller.actor();
    }

    /**
     * The highest class that the other side shows the caller: the partner's own company is asked
     * for by its users, also for what it had from a company that was merged into it.
     */
    InformationClass level(UUID supplierId) {
        UUID whose = caller.ofSupplier() ? caller.supplierId().orElse(supplierId) : supplierId;
        Optional<Heard> heard = footings.of(whose);
        return InformationClass.heard(
                heard.map(h -> caller.ofSupplier() ? h.sharingOurs() : h.sharingTheirs())
                        .orElse(null));
    }
}
