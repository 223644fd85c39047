package entente.governance.documents;

import entente.governance.documents.DocumentCommand.AddVersion;
import entente.governance.documents.DocumentCommand.NameReaders;
import entente.governance.documents.DocumentCommand.Open;
import entente.governance.documents.DocumentCommand.Reclassify;
import entente.governance.documents.DocumentCommand.WithdrawVersion;
import entente.governance.documents.DocumentEvent.Opened;
import entente.governance.documents.DocumentEvent.ReadersNamed;
import entente.governance.documents.DocumentEvent.Reclassified;
import entente.governance.documents.DocumentEvent.VersionAdded;
import entente.governance.documents.DocumentEvent.VersionWithdrawn;
import entente.governance.documents.DocumentState.Absent;
import entente.governance.documents.DocumentState.Known;
import entente.governance.documents.DocumentState.Version;
import entente.governance.documents.DocumentState.Withdrawal;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/**
 * A document: versions come and are withdrawn, none goes. Its class rises at any time, and falls
 * only by an executive sponsor who did not set it.
 */
public final class Document implements Decider<DocumentCommand, DocumentState, DocumentEvent> {

    private record On(DocumentCommand command, DocumentState state) {}

    @Override
    public DocumentState initial() {
        return new Absent();
    }

    @Override
    public List<DocumentEvent> decide(DocumentCommand command, DocumentState state) {
        return switch (new On(command, state)) {
            case On(Open c, Absent _) ->
                    List.of(new Opened(c.partnershipId(), c.supplierId(), c.paper(), c.by()));
            case On(Open _, Known _) ->
                    throw new Rejected("document-exists", "This document was opened before");
            case On(DocumentCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such document");
            case On(AddVersion c, Known s) -> add(c, s);
            case On(WithdrawVersion c, Known s) -> withdraw(c, s);
            case On(Reclassify c, Known s) -> reclassify(c, s);
            case On(NameReaders c, Known s) -> nameReaders(c, s);
        };
    }

    private static List<DocumentEvent> add(AddVersion c, Known s) {
        return s.current().filter(each -> each.content().equals(c.content())).isPresent()
                ? List.of() // this is the newest already
                : List.of(
                        new VersionAdded(
                                s.partnershipId(),
                                s.supplierId(),
                                s.paper(),
                                s.versions().size() + 1,
                                c.content(),
                                c.by(),
                                c.at()));
    }

    private static List<DocumentEvent> withdraw(WithdrawVersion c, Known s) {
        Version version =
                s.version(c.number())
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MISSING,
                                        "not-found",
                                        "There is no such version"));
        if (version.withdrawal() != null) {
            return List.of();
        }
        requireReason(c.reason());
        return List.of(
                new VersionWithdrawn(
                        s.partnershipId(),
                        s.supplierId(),
                        s.paper(),
                        c.number(),
                        c.reason().strip(),
                        c.by(),
                        c.at()));
    }

    private static List<DocumentEvent> reclassify(Reclassify c, Known s) {
        InformationClass now = s.paper().informationClass();
        if (c.to() == now) {
            return List.of();
        }
        requireReason(c.reason());
        if (now.isAbove(c.to()) && !c.sponsor()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "not-the-sponsor",
                    "Only an executive sponsor of the side whose document it is lowers its class");
        }
        if (now.isAbove(c.to()) && c.by().equals(s.classedBy())) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "own-class",
                    "Somebody else lowers the class than who set it");
        }
        return List.of(
                new Reclassified(
                        s.partnershipId(),
                        s.supplierId(),
                        s.paper().in(c.to()),
                        now,
                        s.classedBy(),
                        c.reason().strip(),
                        c.by()));
    }

    private static List<DocumentEvent> nameReaders(NameReaders c, Known s) {
        if (s.paper().informationClass() != InformationClass.RESTRICTED) {
            throw new Rejected(
                    "document-not-restricted", "Readers are named of what is RESTRICTED");
        }
        List<String> readers = c.readers().stream().distinct().sorted().toList();
        return readers.equals(s.readers())
                ? List.of()
                : List.of(
                        new ReadersNamed(
                                s.partnershipId(), s.supplierId(), s.paper(), readers, c.by()));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
    }

    @Override
    public DocumentState evolve(DocumentState state, DocumentEvent event) {
        if (event instanceof Opened e) {
            return new Known(
                    e.partnershipId(),
                    e.supplierId(),
                    e.paper(),
                    e.by(),
                    e.by(),
                    List.of(),
                    List.of());
        }
        if (!(state instanceof Known s)) {
            return state;
        }
        return switch (event) {
            case Opened _ -> s; // above
            case VersionAdded e ->
                    s.with(new Version(e.number(), e.content(), e.by(), e.at(), null));
            case VersionWithdrawn e ->
                    s.without(e.number(), new Withdrawal(e.reason(), e.by(), e.at()));
            case Reclassified e -> s.as(e.paper(), e.by());
            case ReadersNamed e -> s.readBy(e.readers());
        };
    }
}
