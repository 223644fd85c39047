package entente.supplier;

import static entente.supplier.PartClient.first;
import static entente.supplier.PartClient.items;
import static entente.supplier.PartClient.own;
import static entente.supplier.PartClient.part;

import entente.supplier.agreements.AgreementReadResource;
import entente.supplier.agreements.AgreementsView;
import entente.supplier.assessment.AssessmentReadResource;
import entente.supplier.assessment.AssessmentsView;
import entente.supplier.certificates.Audit;
import entente.supplier.certificates.AuditResource;
import entente.supplier.certificates.CertificateListResource;
import entente.supplier.certificates.CertificateView;
import entente.supplier.engagement.EngagementProfile;
import entente.supplier.engagement.EngagementReadResource;
import entente.supplier.qualification.QualificationResource;
import entente.supplier.qualification.QualificationResource.QualificationBody;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On what footing we work with a supplier. */
@Singleton
public class FootingClient {

    /**
     * On what footing we work with a supplier; null: not for this caller.
     *
     * @param engagement how the relationship is run, with the reasons for each change
     */
    public record Footing(
            @Nullable QualificationBody qualification,
            @Nullable List<CertificateView.Listed> certificates,
            @Nullable List<Audit> audits,
            @Nullable List<AssessmentsView.Listed> assessments,
            @Nullable EngagementProfile engagement,
            @Nullable List<AgreementsView.Listed> agreements) {}

    private final QualificationResource qualification;
    private final CertificateListResource certificates;
    private final AuditResource audits;
    private final AssessmentReadResource assessments;
    private final EngagementReadResource engagements;
    private final AgreementReadResource agreements;

    FootingClient(
            QualificationResource qualification,
            CertificateListResource certificates,
            AuditResource audits,
            AssessmentReadResource assessments,
            EngagementReadResource engagements,
            AgreementReadResource agreements) {
        this.qualification = qualification;
        this.certificates = certificates;
        this.audits = audits;
        this.assessments = assessments;
        this.engagements = engagements;
        this.agreements = agreements;
    }

    Footing of(UUID id, @Nullable Long after) {
        return new Footing(
                part(() -> qualification.get(id)),
                items(() -> certificates.list(first(after, "-validUntil"), null, null, id)),
                own(() -> audits.latest(id, PartClient.MOST)),
                items(() -> assessments.list(first(after, "-openedAt"), id, null)),
                part(() -> engagements.get(id, null)),
                items(() ->
                        agreements.list(
                                first(after, "validUntil"), id, null, null, null, null, null)));
    }
}
