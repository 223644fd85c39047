package entente.supplier.segmentation;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a version of the segmentation model would change. */
@Path("/segmentation")
@RunOnVirtualThread
@Tag(name = "Segmentation")
public class TrialResource {

    /** Which version to try. */
    public record Trial(@Min(1) int version) {}

    /** A position that would stand elsewhere; {@code from} is null when it stands nowhere now. */
    public record Move(
            String category,
            UUID supplierId,
            String name,
            @Nullable Quadrant from,
            @Nullable Quadrant to,
            @Nullable Double profitImpact,
            @Nullable Double supplyRisk) {}

    /**
     * What a version would change.
     *
     * @param moves of them the first 500, by category and supplier
     */
    public record TrialBody(int version, int positions, int moved, List<Move> moves) {}

    private static final int MOST_MOVES = 500;

    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final EvidenceClient known;
    private final MatrixRunClient matrix;
    private final SegmentationRunClient run;

    TrialResource(
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            EvidenceClient known,
            MatrixRunClient matrix,
            SegmentationRunClient run) {
        this.models = models;
        this.known = known;
        this.matrix = matrix;
        this.run = run;
    }

    @POST
    @Path("/what-if")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(
            summary = "Try a version of the model",
            description = "Who would stand elsewhere than now, from today's evidence.")
    public TrialBody tryOut(@Valid Trial body) {
        Outcome<ModelVersions.State> outcome = models.load(ModelEvent.COMPANY);
        ModelVersions.Version version = outcome.state().find(body.version());
        if (version == null) {
            throw Missing.here();
        }
        Evidence evidence = known.read(outcome.position());
        Tried tried = new Tried();
        matrix.attempt(
                version,
                run.spendFrom(version.model()),
                evidence,
                (now, then) -> {
                    tried.positions += then.size();
                    for (Position p : then.movedFrom(now)) {
                        Position before = now.find(p.supplierId());
                        tried.moved++;
                        if (tried.moves.size() < MOST_MOVES) {
                            tried.moves.add(new Moving(p, before));
                        }
                    }
                });
        return new TrialBody(body.version(), tried.positions, tried.moved, moves(tried.moves));
    }

    /** A position before and after. */
    private record Moving(Position then, @Nullable Position now) {}

    /** What a trial came to so far. */
    private static final class Tried {
        private int positions;
        private int moved;
        private final List<Moving> moves = new ArrayList<>();
    }

    private List<Move> moves(List<Moving> moves) {
        Map<UUID, String> names = new HashMap<>();
        known.named(moves.stream().map(Moving::then).toList())
                .forEach(n -> names.put(n.position().supplierId(), n.name()));
        return moves.stream()
                .map(m ->
                        new Move(
                                m.then.category(),
                                m.then.supplierId(),
                                names.getOrDefault(m.then.supplierId(), ""),
                                m.now == null ? null : m.now.quadrant(),
                                m.then.quadrant(),
                                m.then.impact().value(),
                                m.then.risk().value()))
                .toList();
    }
}
