package entente.innovation.initiatives;

import entente.innovation.initiatives.InitiativeCommand.AgreeIpTerms;
import entente.innovation.initiatives.InitiativeCommand.ProposeIpTerms;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeState.Sheet;
import entente.platform.Rejected;
import java.util.List;

/** Whose knowledge it is: one side proposes, the other agrees (rule I10). */
final class Knowledge {

    private Knowledge() {}

    static List<InitiativeEvent> propose(ProposeIpTerms c, Sheet sheet) {
        Member member = sheet.team().require(c.who());
        IpTermsProposed waiting = sheet.ip().proposed();
        if (waiting != null
                && waiting.side() == member.side()
                && waiting.terms().equals(c.terms())) {
            return List.of();
        }
        return List.of(
                new IpTermsProposed(
                        sheet.started().supplierId(),
                        sheet.ip().versions() + 1,
                        c.terms(),
                        member.side(),
                        member.personId(),
                        c.who().account()));
    }

    static List<InitiativeEvent> agree(AgreeIpTerms c, Sheet sheet) {
        Member member = sheet.team().require(c.who());
        IpTermsProposed agreed = sheet.ip().agreed();
        if (agreed != null && agreed.version() == c.version()) {
            return List.of();
        }
        IpTermsProposed waiting = sheet.ip().proposed();
        if (waiting == null || waiting.version() != c.version()) {
            throw new Rejected("ip-terms-not-proposed", "This version does not wait for an answer");
        }
        Team.requireOther(waiting.side(), waiting.personId(), waiting.by(), member, c.who());
        return List.of(
                new InitiativeEvent.IpTermsAgreed(
                        sheet.started().supplierId(),
                        waiting.version(),
                        member.personId(),
                        c.who().today(),
                        c.who().account()));
    }
}
