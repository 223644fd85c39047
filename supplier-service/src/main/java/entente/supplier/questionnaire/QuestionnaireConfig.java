package entente.supplier.questionnaire;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who carries out the commands of this capability, and who may look things up in it. */
@Singleton
public class QuestionnaireConfig {

    @Produces
    @Singleton
    CommandHandler<Question.Command, Question.State, QuestionEvent> questions(EventStore store) {
        return CommandHandler.of(store, QuestionEvent.CATEGORY, new Question());
    }

    @Produces
    @Singleton
    CommandHandler<Questionnaire.Command, Questionnaire.State, QuestionnaireEvent> handler(
            EventStore store) {
        return CommandHandler.of(store, QuestionnaireEvent.CATEGORY, new Questionnaire());
    }

    @Produces
    @Singleton
    Questionnaires questionnaires(
            CommandHandler<Questionnaire.Command, Questionnaire.State, QuestionnaireEvent>
                    questionnaires) {
        return (id, version) ->
                switch (questionnaires.load(id).state()) {
                    case Questionnaire.State.Absent _ -> Optional.empty();
                    case Questionnaire.State.Known known -> known.edition(version);
                };
    }
}
