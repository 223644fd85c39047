package entente.supplier;

import entente.platform.testkit.GoldenEvents;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.assessment.AssessmentEvent;
import entente.supplier.candidates.ShortlistEvent;
import entente.supplier.category.CategoryEvent;
import entente.supplier.certificates.AuditEvent;
import entente.supplier.certificates.CertificateEvent;
import entente.supplier.confidentiality.DisclosureEvent;
import entente.supplier.confidentiality.SharingEvent;
import entente.supplier.dependence.CriticalItemEvent;
import entente.supplier.dependence.DependenceEvent;
import entente.supplier.engagement.EngagementEvent;
import entente.supplier.jointproblem.JointProblemEvent;
import entente.supplier.onboarding.PeopleEvent;
import entente.supplier.onboarding.SupplierEvent;
import entente.supplier.qualification.DueDiligenceEvent;
import entente.supplier.qualification.RequirementsEvent;
import entente.supplier.questionnaire.QuestionEvent;
import entente.supplier.questionnaire.QuestionnaireEvent;
import entente.supplier.risk.RiskEvent;
import entente.supplier.segmentation.JudgementEvent;
import entente.supplier.segmentation.ModelEvent;
import entente.supplier.segmentation.SegmentEvent;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_shape_ever_stored_is_read() {
        GoldenEvents.verify(
                SupplierEvent.class,
                PeopleEvent.class,
                QuestionEvent.class,
                QuestionnaireEvent.class,
                CategoryEvent.class,
                RequirementsEvent.class,
                DueDiligenceEvent.class,
                CertificateEvent.class,
                AuditEvent.class,
                ModelEvent.class,
                JudgementEvent.class,
                SegmentEvent.class,
                DependenceEvent.class,
                CriticalItemEvent.class,
                RiskEvent.class,
                ShortlistEvent.class,
                AgreementEvent.class,
                AssessmentEvent.class,
                EngagementEvent.class,
                SharingEvent.class,
                DisclosureEvent.class,
                JointProblemEvent.class);
    }
}
