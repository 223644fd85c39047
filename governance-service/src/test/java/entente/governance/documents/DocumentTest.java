package entente.governance.documents;

import static org.assertj.core.api.Assertions.assertThat;

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
import entente.governance.documents.DocumentView.DocumentRow;
import entente.governance.documents.Reader.Sight;
import entente.governance.people.Side;
import entente.governance.story.Told;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(5, 1);
    private static final Instant NOW = Instant.parse("2026-07-14T10:00:00Z");
    private static final Content DRAFT = content("draft.pdf", "aa");
    private static final Content FINAL = content("final.pdf", "bb");

    private final DeciderSpec<DocumentCommand, DocumentState, DocumentEvent> document =
            DeciderSpec.of(new Document());

    private static Content content(String name, String sum) {
        return new Content(name, "application/pdf", 17, sum);
    }

    private static Paper paper(InformationClass of) {
        return paper(Side.OURS, of);
    }

    private static Paper paper(Side side, InformationClass of) {
        return new Paper(side, "Roadmap", DocumentKind.PLAN, of);
    }

    private static Opened opened(InformationClass of) {
        return new Opened(PARTNERSHIP, ACME, paper(of), "ada");
    }

    private static VersionAdded added(InformationClass of, int number, Content content) {
        return new VersionAdded(PARTNERSHIP, ACME, paper(of), number, content, "ada", NOW);
    }

    private static VersionWithdrawn withdrawn(InformationClass of, int number) {
        return new VersionWithdrawn(PARTNERSHIP, ACME, paper(of), number, "Old", "ada", NOW);
    }

    private static Reclassified reclassified(
            InformationClass from, InformationClass to, String setBy, String by) {
        return new Reclassified(PARTNERSHIP, ACME, paper(to), from, setBy, "Agreed", by);
    }

    private static Reclassify reclassify(InformationClass to, boolean sponsor, String by) {
        return new Reclassify(to, " Agreed ", sponsor, by);
    }

    @Test
    void it_is_opened_once() {
        Open open = new Open(PARTNERSHIP, ACME, paper(InformationClass.INTERNAL), "ada");
        document.given().when(open).then(opened(InformationClass.INTERNAL));
        document.given(opened(InformationClass.INTERNAL))
                .when(open)
                .thenRejected("document-exists");
        document.given().when(new AddVersion(DRAFT, "ada", NOW)).thenRejected("not-found");
    }

    @Test
    void versions_count_up_and_the_newest_is_not_brought_again() {
        InformationClass of = InformationClass.INTERNAL;
        document.given(opened(of))
                .when(new AddVersion(DRAFT, "ada", NOW))
                .then(added(of, 1, DRAFT));
        document.given(opened(of), added(of, 1, DRAFT))
                .when(new AddVersion(DRAFT, "eve", NOW))
                .thenNothing();
        document.given(opened(of), added(of, 1, DRAFT), added(of, 2, FINAL))
                .when(new AddVersion(DRAFT, "ada", NOW))
                .then(added(of, 3, DRAFT));
    }

    @Test
    void what_is_withdrawn_stays_visible_and_its_number_taken() {
        InformationClass of = InformationClass.INTERNAL;
        var two = document.given(opened(of), added(of, 1, DRAFT), added(of, 2, FINAL));
        two.when(new WithdrawVersion(2, " Old ", "ada", NOW)).then(withdrawn(of, 2));
        two.when(new WithdrawVersion(2, " ", "ada", NOW)).thenRejected("reason-missing");
        two.when(new WithdrawVersion(3, "Old", "ada", NOW)).thenRejected("not-found");
        var one =
                document.given(
                        opened(of), added(of, 1, DRAFT), added(of, 2, FINAL), withdrawn(of, 2));
        one.when(new WithdrawVersion(2, "Again", "ada", NOW)).thenNothing();
        one.when(new AddVersion(FINAL, "ada", NOW)).then(added(of, 3, FINAL));
        one.when(new AddVersion(DRAFT, "ada", NOW)).thenNothing();
    }

    @Test
    void a_class_rises_by_anybody_and_falls_by_a_sponsor_who_did_not_set_it() {
        Opened internal = opened(InformationClass.INTERNAL);
        document.given(internal)
                .when(reclassify(InformationClass.CONFIDENTIAL, false, "ada"))
                .then(
                        reclassified(
                                InformationClass.INTERNAL,
                                InformationClass.CONFIDENTIAL,
                                "ada",
                                "ada"));
        document.given(internal)
                .when(reclassify(InformationClass.PUBLIC, false, "eve"))
                .thenRejected("not-the-sponsor");
        document.given(internal)
                .when(reclassify(InformationClass.PUBLIC, true, "ada"))
                .thenRejected("own-class");
        document.given(internal)
                .when(reclassify(InformationClass.PUBLIC, true, "eve"))
                .then(
                        reclassified(
                                InformationClass.INTERNAL, InformationClass.PUBLIC, "ada", "eve"));
        document.given(internal)
                .when(new Reclassify(InformationClass.PUBLIC, " ", true, "eve"))
                .thenRejected("reason-missing");
        document.given(internal)
                .when(reclassify(InformationClass.INTERNAL, false, "ada"))
                .thenNothing();
        document.given(
                        internal,
                        reclassified(
                                InformationClass.INTERNAL,
                                InformationClass.CONFIDENTIAL,
                                "ada",
                                "eve"))
                .when(reclassify(InformationClass.PUBLIC, true, "eve"))
                .thenRejected("own-class");
    }

    @Test
    void readers_are_named_of_what_is_restricted() {
        InformationClass of = InformationClass.RESTRICTED;
        ReadersNamed named =
                new ReadersNamed(PARTNERSHIP, ACME, paper(of), List.of("bob", "eve"), "ada");
        document.given(opened(of))
                .when(new NameReaders(List.of("eve", "bob", "eve"), "ada"))
                .then(named);
        document.given(opened(of), named)
                .when(new NameReaders(List.of("bob", "eve"), "ada"))
                .thenNothing();
        document.given(opened(InformationClass.CONFIDENTIAL))
                .when(new NameReaders(List.of("bob"), "ada"))
                .thenRejected("document-not-restricted");
    }

    @Test
    void who_reads_depends_on_side_level_and_name() {
        Reader ours = new Reader("ada", Side.OURS, false, false);
        Reader engineer = new Reader("kim", Side.OURS, false, true);
        Reader partner = new Reader("tom", Side.THEIRS, false, false);
        Reader auditor = new Reader("ann", Side.OURS, true, false);
        InformationClass low = InformationClass.PUBLIC;
        Paper secret = paper(InformationClass.CONFIDENTIAL);
        assertThat(ours.sight(secret, false, low)).isEqualTo(Sight.READS);
        assertThat(engineer.sight(secret, false, low)).isEqualTo(Sight.NOT_NAMED);
        assertThat(engineer.sight(paper(InformationClass.INTERNAL), false, low))
                .isEqualTo(Sight.READS);
        assertThat(partner.sight(secret, false, InformationClass.INTERNAL))
                .isEqualTo(Sight.ABOVE_LEVEL);
        assertThat(partner.sight(secret, false, InformationClass.CONFIDENTIAL))
                .isEqualTo(Sight.READS);
        Paper room = paper(InformationClass.RESTRICTED);
        assertThat(partner.sight(room, true, InformationClass.CONFIDENTIAL))
                .isEqualTo(Sight.ABOVE_LEVEL);
        assertThat(partner.sight(room, false, InformationClass.RESTRICTED))
                .isEqualTo(Sight.NOT_NAMED);
        assertThat(partner.sight(room, true, InformationClass.RESTRICTED)).isEqualTo(Sight.READS);
        assertThat(engineer.sight(room, true, low)).isEqualTo(Sight.READS);
        assertThat(ours.sight(room, false, low)).isEqualTo(Sight.NOT_NAMED);
        Paper theirs = paper(Side.THEIRS, InformationClass.INTERNAL);
        assertThat(partner.sight(theirs, false, low)).isEqualTo(Sight.READS);
        assertThat(ours.sight(theirs, false, low)).isEqualTo(Sight.ABOVE_LEVEL);
        assertThat(auditor.sight(theirs, false, low)).isEqualTo(Sight.READS);
        assertThat(auditor.sight(room, false, low)).isEqualTo(Sight.READS);
    }

    @Test
    void a_level_that_was_not_heard_shows_what_is_public() {
        assertThat(InformationClass.heard(null)).isEqualTo(InformationClass.PUBLIC);
        assertThat(InformationClass.heard("SECRET")).isEqualTo(InformationClass.PUBLIC);
        assertThat(InformationClass.heard("CONFIDENTIAL")).isEqualTo(InformationClass.CONFIDENTIAL);
        assertThat(InformationClass.INTERNAL.andBelow())
                .isEqualTo(Set.of(InformationClass.PUBLIC, InformationClass.INTERNAL));
    }

    @Test
    void a_list_knows_what_the_partner_needs_and_every_content_there_was() {
        InformationClass of = InformationClass.CONFIDENTIAL;
        String stream = DocumentEvent.CATEGORY.stream(SELF);
        var view =
                ViewSpec.of(new DocumentView())
                        .given(
                                stream,
                                opened(of),
                                added(of, 1, DRAFT),
                                added(of, 2, FINAL),
                                withdrawn(of, 2),
                                added(of, 3, DRAFT));
        DocumentRow row = view.row(SELF);
        assertThat(row.partnerNeeds).isEqualTo(InformationClass.CONFIDENTIAL);
        assertThat(row.contents).containsExactly("aa", "bb");
        assertThat(row.versions).isEqualTo(3);
        UUID other = new UUID(5, 2);
        Paper theirs = paper(Side.THEIRS, of);
        view.given(
                DocumentEvent.CATEGORY.stream(other), new Opened(PARTNERSHIP, ACME, theirs, "tom"));
        assertThat(view.row(other).partnerNeeds).isEqualTo(InformationClass.PUBLIC);
    }

    private static Optional<Told> told(DocumentEvent event) {
        return new DocumentChapter()
                .tell(new Recordings().record(DocumentEvent.CATEGORY, SELF, event));
    }

    @Test
    void the_story_tells_nobody_more_than_the_class_lets_them_read() {
        assertThat(told(added(InformationClass.RESTRICTED, 1, DRAFT))).isEmpty();
        assertThat(told(opened(InformationClass.PUBLIC))).isEmpty();
        assertThat(told(added(InformationClass.CONFIDENTIAL, 1, DRAFT)).orElseThrow().readers())
                .containsExactly(entente.governance.story.Reader.OURS);
        assertThat(told(added(InformationClass.INTERNAL, 1, DRAFT)).orElseThrow().readers())
                .doesNotContain(entente.governance.story.Reader.THEIRS);
        Told open = told(added(InformationClass.PUBLIC, 1, DRAFT)).orElseThrow();
        assertThat(open.readers()).hasSize(3);
        assertThat(open.title()).isEqualTo("Document: Roadmap, version 1");
        Told lowered =
                told(reclassified(
                                InformationClass.CONFIDENTIAL,
                                InformationClass.PUBLIC,
                                "ada",
                                "eve"))
                        .orElseThrow();
        assertThat(lowered.title()).isEqualTo("Document: Roadmap is public now: Agreed");
        assertThat(lowered.readers()).hasSize(1);
        assertThat(told(withdrawn(InformationClass.INTERNAL, 1)).orElseThrow().title())
                .isEqualTo("Document: Roadmap, version 1 withdrawn: Old");
    }

    @Test
    void a_name_is_handed_out_whole_and_breaks_out_of_nothing() {
        assertThat(Attachment.named("Plan 2026.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Plan 2026.pdf\"; filename*=UTF-8''Plan%202026.pdf");
        assertThat(Attachment.named("a\";b=c.pdf"))
                .isEqualTo(
                        "attachment; filename=\"a__b_c.pdf\"; filename*=UTF-8''a%22%3Bb%3Dc.pdf");
        assertThat(Attachment.named("Größe.csv"))
                .isEqualTo(
                        "attachment; filename=\"Gr__e.csv\";"
                                + " filename*=UTF-8''Gr%C3%B6%C3%9Fe.csv");
    }
}
