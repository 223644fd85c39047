package entente.governance.partnership;

import entente.governance.Chapters;
import org.junit.jupiter.api.Test;

class PartnershipChapterTest {

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new PartnershipChapter(), PartnershipEvent.CATEGORY);
    }
}
