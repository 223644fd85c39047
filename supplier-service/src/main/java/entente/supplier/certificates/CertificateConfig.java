package entente.supplier.certificates;

import entente.platform.Category;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.CompanyTime;
import entente.platform.web.live.EventAudience;
import entente.supplier.qualification.Doubt;
import entente.supplier.qualification.Doubts;
import entente.supplier.story.Chapter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries out the commands of this capability, and what it tells of them. */
@Singleton
public class CertificateConfig {

    @Produces
    @Singleton
    CommandHandler<Certificates.Command, Held, CertificateEvent> certificates(EventStore store) {
        return CommandHandler.of(store, CertificateEvent.CATEGORY, new Certificates());
    }

    @Produces
    @Singleton
    CommandHandler<Audits.Command, Audits.Audited, AuditEvent> audits(EventStore store) {
        return CommandHandler.of(store, AuditEvent.CATEGORY, new Audits());
    }

    @Produces
    @Singleton
    Notice notice(
            @ConfigProperty(name = "entente.supplier.certificate-reminder-days") int reminder,
            @ConfigProperty(name = "entente.supplier.certificate-grace-days") int grace) {
        return new Notice(reminder, grace);
    }

    @Produces
    @Singleton
    Chapter ofCertificates(
            CommandHandler<Certificates.Command, Held, CertificateEvent> certificates) {
        return supplier ->
                certificates.events(supplier).stream().map(CertificateChapter::told).toList();
    }

    @Produces
    @Singleton
    Chapter ofAudits(CommandHandler<Audits.Command, Audits.Audited, AuditEvent> audits) {
        return supplier -> audits.events(supplier).stream().map(AuditChapter::told).toList();
    }

    @Produces
    @Singleton
    Doubts doubts(
            CommandHandler<Certificates.Command, Held, CertificateEvent> certificates,
            CompanyTime time,
            Notice notice) {
        return supplier ->
                certificates.load(supplier).state().atRisk(time.today(), notice).stream()
                        .map(e ->
                                new Doubt(
                                        e.revoked()
                                                ? "certificate %s was revoked"
                                                        .formatted(e.certificate().type())
                                                : "certificate %s ended on %s"
                                                        .formatted(
                                                                e.certificate().type(),
                                                                e.certificate().validUntil()),
                                        true))
                        .toList();
    }

    @Produces
    @Singleton
    Doubts findings(
            CommandHandler<Audits.Command, Audits.Audited, AuditEvent> audits, CompanyTime time) {
        return supplier ->
                audits.load(supplier).state().audits().stream()
                        .flatMap(audit -> audit.doubts(time.today()).stream())
                        .map(f ->
                                new Doubt(
                                        "a critical finding was due on %s and is open"
                                                .formatted(f.dueOn()),
                                        true))
                        .toList();
    }

    /** A supplier's users hear of its certificates and audits. */
    @Produces
    @Singleton
    EventAudience audience() {
        Set<String> own = Set.of(CertificateEvent.CATEGORY.name(), AuditEvent.CATEGORY.name());
        return event ->
                own.contains(Category.of(event.stream()))
                        ? Optional.of(UUID.fromString(event.id()))
                        : Optional.empty();
    }
}
