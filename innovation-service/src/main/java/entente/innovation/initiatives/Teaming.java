package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.initiatives.InitiativeCommand.CoLocate;
import entente.innovation.initiatives.InitiativeCommand.Embed;
import entente.innovation.initiatives.InitiativeCommand.Join;
import entente.innovation.initiatives.InitiativeCommand.Replace;
import entente.innovation.initiatives.InitiativeCommand.Train;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.innovation.suppliers.Side;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who works together, and how they come together (rule I5). */
final class Teaming {

    private Teaming() {}

    static List<InitiativeEvent> join(Join c, Sheet sheet) {
        Member member = c.member();
        requireSide(c.who(), member.side());
        if (member.role() == TeamRole.OWNER) {
            throw new Rejected("owner-exists", "Each side has one owner, who can be replaced");
        }
        requireNew(sheet, member.personId());
        return List.of(
                new InitiativeEvent.MemberJoined(
                        sheet.started().supplierId(), member, c.who().today(), c.who().account()));
    }

    static List<InitiativeEvent> replace(Replace c, Sheet sheet) {
        Member leaver =
                sheet.team()
                        .find(c.personId())
                        .orElseThrow(() ->
                                new Rejected(
                                        "member-unknown", "This person is not in the team now"));
        requireSide(c.who(), leaver.side());
        requireNew(sheet, c.successorId());
        return List.of(
                new InitiativeEvent.MemberReplaced(
                        sheet.started().supplierId(),
                        c.personId(),
                        new Member(c.successorId(), leaver.side(), leaver.role(), c.account()),
                        c.who().today(),
                        c.who().account()));
    }

    static List<InitiativeEvent> coLocate(CoLocate c, Sheet sheet) {
        sheet.team().require(c.who());
        requireOrder(c.from(), c.until());
        return List.of(
                new InitiativeEvent.CoLocated(
                        sheet.started().supplierId(),
                        c.site(),
                        c.from(),
                        c.until(),
                        c.who().account()));
    }

    static List<InitiativeEvent> embed(Embed c, Sheet sheet) {
        sheet.team().require(c.who());
        requireOrder(c.from(), c.until());
        if (sheet.team().find(c.personId()).isEmpty()) {
            throw new Rejected("member-unknown", "This person is not in the team now");
        }
        return List.of(
                new InitiativeEvent.EngineerEmbedded(
                        sheet.started().supplierId(),
                        c.personId(),
                        c.from(),
                        c.until(),
                        c.who().account()));
    }

    static List<InitiativeEvent> train(Train c, Sheet sheet) {
        sheet.team().require(c.who());
        if (c.on().isAfter(c.who().today())) {
            throw new Rejected("held-in-the-future", "What was learnt was learnt before");
        }
        return List.of(
                new InitiativeEvent.TrainingHeld(
                        sheet.started().supplierId(),
                        c.topic(),
                        c.on(),
                        c.people(),
                        c.days(),
                        c.who().account()));
    }

    /** The partner names its own people; ours may enter both sides'. */
    private static void requireSide(Asker who, Side side) {
        if (who.side() == Side.THEIRS && side == Side.OURS) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN, "not-your-side", "Our people are named by us");
        }
    }

    private static void requireNew(Sheet sheet, UUID personId) {
        if (sheet.team().find(personId).isPresent()) {
            throw new Rejected("member-exists", "This person is in the team already");
        }
    }

    private static void requireOrder(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new Rejected("period-malformed", "It ends before it begins");
        }
    }
}
