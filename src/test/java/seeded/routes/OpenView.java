package seeded.routes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Does not say whom it is for. */
@Route("open")
@PermitAll
final class OpenView extends Div {}
