package entente.governance.documents;

import entente.governance.people.Side;
import entente.governance.story.Chapter;
import entente.platform.files.FileDirectory;
import entente.platform.files.FileStore;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries out the commands of this capability, who hears of them, and where files lie. */
@Singleton
public class DocumentConfig {

    @Produces
    @Singleton
    CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents(EventStore store) {
        return CommandHandler.of(store, DocumentEvent.CATEGORY, new Document());
    }

    /**
     * @param mebibytes how much room all files of one partnership have
     */
    @Produces
    @Singleton
    FileStore files(
            @ConfigProperty(name = "entente.governance.files") Path root,
            @ConfigProperty(name = "entente.governance.files-mebibytes", defaultValue = "500")
                    int mebibytes,
            Clock clock) {
        return new FileDirectory(root, mebibytes, clock);
    }

    /** What is ours and not public may be above what the partner is shown. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                DocumentEvent.CATEGORY,
                recorded -> {
                    Paper paper = recorded.event().paper();
                    return paper.side() == Side.THEIRS
                                    || paper.informationClass() == InformationClass.PUBLIC
                            ? recorded.event().supplierId()
                            : null;
                });
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new DocumentChapter();
    }
}
