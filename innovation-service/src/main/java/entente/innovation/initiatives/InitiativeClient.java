package entente.innovation.initiatives;

import entente.innovation.SupplierClient;
import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.suppliers.Side;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How every resource of this capability asks an initiative for something. */
@Singleton
public class InitiativeClient {

    private final CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> initiatives;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    InitiativeClient(
            CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> initiatives,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.initiatives = initiatives;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    Asker asker() {
        return new Asker(caller.actor(), Side.of(caller.ofSupplier()), time.today());
    }

    /** Asks for something, for a caller who may act in what there is with its supplier. */
    RestResponse<InitiativeProfile> run(UUID id, Function<Asker, InitiativeCommand> command) {
        CommandContext context = request.context();
        Outcome<InitiativeState> outcome = initiatives.answered(context);
        if (outcome == null) {
            suppliers.requireScope(profile(initiatives.load(id)).supplierId());
            outcome = initiatives.handle(id, command.apply(asker()), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    /** As it is, or was known then, for a caller who may see it. */
    Outcome<InitiativeState> see(UUID id, @Nullable Instant asOf) {
        Outcome<InitiativeState> outcome =
                asOf == null ? initiatives.load(id) : initiatives.load(id, asOf);
        suppliers.requireSight(profile(outcome).supplierId());
        return outcome;
    }

    InitiativeProfile profile(Outcome<InitiativeState> outcome) {
        return switch (outcome.state()) {
            case InitiativeState.Absent _ -> throw Missing.here();
            case InitiativeState.Known known ->
                    InitiativeProfile.of(UUID.fromString(outcome.id()), known, time.today());
        };
    }
}
