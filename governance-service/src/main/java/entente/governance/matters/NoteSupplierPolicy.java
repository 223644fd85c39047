package entente.governance.matters;

import entente.governance.partnership.PartnershipId;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** What supplier-service tells of risks and of papers that run out is open between the sides. */
@Singleton
public class NoteSupplierPolicy implements Policy<SupplierSignal, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;
    private final ZoneId zone;

    @Inject
    NoteSupplierPolicy(
            CommandHandler<MatterCommand, MatterState, MatterEvent> matters, CompanyTime time) {
        this(() -> matters, time.zone());
    }

    NoteSupplierPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters, ZoneId zone) {
        this.matters = matters;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "matters-of-supplier";
    }

    @Override
    public Feed<SupplierSignal> feed() {
        return new Feed.Topic<>("supplier-events", SupplierSignal.class);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<SupplierSignal> heard) {
        return List.of(
                new Reaction.Send<>(PartnershipId.of(heard.event().supplierId()), command(heard)));
    }

    private MatterCommand command(Recorded<SupplierSignal> heard) {
        return switch (heard.event()) {
            case SupplierSignal.CertificateExpired e ->
                    note(
                            heard,
                            MatterKind.CERTIFICATE_EXPIRED,
                            e.certificateType(),
                            "Certificate " + e.certificateType() + " expired on " + e.validUntil());
            case SupplierSignal.CertificateRecorded e ->
                    new MatterCommand.SettleAbout(
                            MatterKind.CERTIFICATE_EXPIRED,
                            e.certificateType(),
                            "Certificate "
                                    + e.certificateType()
                                    + " is valid until "
                                    + e.validUntil());
            case SupplierSignal.DependenceAlert e ->
                    note(heard, MatterKind.DEPENDENCE, dependenceOn(e), dependence(e));
            case SupplierSignal.SecondSourceMissing e ->
                    note(
                            heard,
                            MatterKind.SECOND_SOURCE,
                            e.itemNumber(),
                            "No second source of " + e.itemNumber());
            case SupplierSignal.AgreementExpiring e ->
                    note(
                            heard,
                            MatterKind.AGREEMENT_EXPIRING,
                            e.agreementId() + "/" + e.validUntil(),
                            "An agreement ends on " + e.validUntil());
            case SupplierSignal.AgreementAmended e ->
                    new MatterCommand.Renew(
                            MatterKind.AGREEMENT_EXPIRING,
                            e.agreementId().toString(),
                            e.validUntil(),
                            "The agreement has another end");
        };
    }

    private MatterCommand note(
            Recorded<SupplierSignal> heard, MatterKind kind, String ref, String words) {
        return note(
                heard,
                Matter.plain(
                        heard.eventId(),
                        kind,
                        ref,
                        words,
                        LocalDate.ofInstant(heard.occurredAt(), zone)));
    }

    private static MatterCommand note(Recorded<SupplierSignal> heard, Matter matter) {
        UUID supplier = heard.event().supplierId();
        return new MatterCommand.Note(PartnershipId.of(supplier), supplier, matter);
    }

    private static String dependenceOn(SupplierSignal.DependenceAlert e) {
        String category = e.category();
        return category == null ? e.trigger() : e.trigger() + "/" + category;
    }

    private static String dependence(SupplierSignal.DependenceAlert e) {
        String what = e.trigger().toLowerCase(Locale.ROOT).replace('_', ' ');
        String category = e.category();
        String of = category == null ? "" : " of " + category;
        return e.value() == null
                ? "We depend on them" + of + ": " + what
                : "We depend on them" + of + ": " + what + " " + e.value() + ", limit " + e.limit();
    }
}
