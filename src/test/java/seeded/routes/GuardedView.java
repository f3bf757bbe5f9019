package seeded.routes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import jakarta.annotation.security.PermitAll;

/** Says whom it is for. */
@Route("guarded")
@PermitAll
@AllowedTo(Action.VIEW_POOLS)
final class GuardedView extends Div {}
