package entente.supplier.qualification;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.CategoryPaths;
import entente.platform.web.CompanyTime;
import entente.supplier.onboarding.Clearance;
import entente.supplier.onboarding.Clearances;
import entente.supplier.onboarding.SupplierCommand;
import entente.supplier.onboarding.SupplierEvent;
import entente.supplier.onboarding.SupplierState;
import entente.supplier.story.Chapter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries out the commands of this capability, and what it tells the others. */
@Singleton
public class QualificationConfig {

    @Produces
    @Singleton
    CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence(EventStore store) {
        return CommandHandler.of(store, DueDiligenceEvent.CATEGORY, new DueDiligence());
    }

    @Produces
    @Singleton
    CommandHandler<RequirementsBook.Replace, RequirementsBook.InForce, RequirementsEvent>
            requirements(EventStore store) {
        return CommandHandler.of(store, RequirementsEvent.CATEGORY, new RequirementsBook());
    }

    /** How long a check and a qualification hold. */
    @Produces
    @Singleton
    Validity validity(@ConfigProperty(name = "entente.supplier.due-diligence-months") int months) {
        return new Validity(Period.ofMonths(months));
    }

    @Produces
    @Singleton
    Clearances clearances(
            CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence,
            CommandHandler<RequirementsBook.Replace, RequirementsBook.InForce, RequirementsEvent>
                    requirements,
            CategoryPaths paths,
            CompanyTime time,
            Validity validity) {
        return (supplier, own) -> {
            Collection<String> categories = paths.withAbove(own);
            RequirementsBook.InForce inForce = requirements.load(RequirementsEvent.COMPANY).state();
            if (!inForce.requirements().askOf(categories)) {
                return null;
            }
            Outcome<Checks> checks = dueDiligence.load(supplier);
            Standing standing =
                    Standing.of(
                            inForce.requirements(),
                            categories,
                            checks.state(),
                            time.today(),
                            validity.period());
            return new Clearance(
                    inForce.version(),
                    checks.version(),
                    standing.missing().stream().map(Gap::text).toList(),
                    standing.failed().stream().map(Gap::text).toList());
        };
    }

    @Produces
    @Singleton
    Chapter chapter(CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence) {
        return supplier ->
                dueDiligence.events(supplier).stream().map(DueDiligenceChapter::told).toList();
    }

    @Produces
    @Singleton
    Doubts doubts(
            CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence,
            CommandHandler<RequirementsBook.Replace, RequirementsBook.InForce, RequirementsEvent>
                    requirements,
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            CategoryPaths paths,
            CompanyTime time,
            Validity validity) {
        return supplier -> {
            Checks checks = dueDiligence.load(supplier).state();
            Requirements required =
                    requirements.load(RequirementsEvent.COMPANY).state().requirements();
            LocalDate today = time.today();
            return Standing.of(
                            required,
                            paths.withAbove(categories(required, supplier, suppliers)),
                            checks,
                            today,
                            validity.period())
                    .doubts(checks.round(), today);
        };
    }

    private static List<String> categories(
            Requirements required,
            UUID supplier,
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers) {
        if (required.documents().isEmpty()) {
            return List.of(); // only documents depend on them
        }
        return switch (suppliers.load(supplier).state()) {
            case SupplierState.Absent _ -> List.of();
            case SupplierState.Known known -> known.dossier().details().categories();
        };
    }
}
