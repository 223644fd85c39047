package entente.governance;

import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.CharterState;
import entente.governance.heard.FootingBook;
import entente.governance.heard.FootingBook.Heard;
import entente.governance.heard.ScoreBook;
import entente.governance.kickoff.WorkshopCommand;
import entente.governance.kickoff.WorkshopEvent;
import entente.governance.kickoff.WorkshopId;
import entente.governance.kickoff.WorkshopState;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipId;
import entente.governance.partnership.PartnershipState;
import entente.governance.partnership.PartnershipState.File;
import entente.governance.people.RosterCommand;
import entente.governance.people.RosterEvent;
import entente.governance.people.RosterState;
import entente.governance.programme.Programme;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Missing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the steps of a partnership's programme are read from. */
@Singleton
public class ProgrammeClient {

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final CommandHandler<RosterCommand, RosterState, RosterEvent> rosters;
    private final CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops;
    private final CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    private final FootingBook footings;
    private final ScoreBook scores;
    private final SupplierClient suppliers;

    ProgrammeClient(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            CommandHandler<RosterCommand, RosterState, RosterEvent> rosters,
            CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops,
            CommandHandler<CharterCommand, CharterState, CharterEvent> charters,
            FootingBook footings,
            ScoreBook scores,
            SupplierClient suppliers) {
        this.partnerships = partnerships;
        this.rosters = rosters;
        this.workshops = workshops;
        this.charters = charters;
        this.footings = footings;
        this.scores = scores;
        this.suppliers = suppliers;
    }

    /** The programme, with the partnership as it was read for it. */
    public record Answer(Outcome<PartnershipState> partnership, File file, Programme programme) {}

    /**
     * The programme of the partnership with a supplier, for a caller who may see it.
     *
     * @throws Rejected 404 when there never was one or not for this caller
     */
    public Answer of(UUID supplierId) {
        suppliers.requireSight(supplierId);
        Outcome<PartnershipState> partnership = partnerships.load(PartnershipId.of(supplierId));
        return switch (partnership.state()) {
            case PartnershipState.Absent _ -> throw Missing.here();
            case PartnershipState.Known known ->
                    new Answer(partnership, known.file(), Programme.of(evidence(known.file())));
        };
    }

    private Programme.Evidence evidence(File file) {
        Optional<Heard> heard = footings.of(file.supplierId());
        List<ScoreBook.Shown> published = scores.scorecards(file.supplierId());
        CharterState charter =
                charters.load(CharterId.of(file.partnershipId(), file.opening())).state();
        return new Programme.Evidence(
                heard.map(Heard::segmentSince).orElse(null),
                heard.map(Heard::assessedOn).orElse(null),
                heard.map(Heard::openWarnings).orElse(List.of()),
                rosters.load(file.partnershipId()).state().roster(),
                published.isEmpty() ? null : published.getFirst().publishedOn(),
                workshops
                        .load(WorkshopId.of(file.partnershipId(), file.opening()))
                        .state()
                        .missing(),
                charter.unsigned(),
                file.activatedOn(),
                file.review().lastOn(),
                file.review().nextOn());
    }
}
