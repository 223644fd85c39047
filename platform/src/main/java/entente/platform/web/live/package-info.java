/**
 * What happens, as it happens: the service's log as server-sent events at {@code /events}.
 *
 * <p>Browsers get only where something happened, never what; pages then ask for what changed. A
 * service that lets supplier users watch has an {@link entente.platform.web.live.EventAudience}.
 */
@NullMarked
package entente.platform.web.live;

import org.jspecify.annotations.NullMarked;
