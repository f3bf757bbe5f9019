package dev.hearth.tenant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.audit.ui.AuditNavigation;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.CopyButton;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantStatus;
import dev.hearth.tenant.onboarding.TenantAdministration;
import dev.hearth.tenant.onboarding.TenantDetail;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;

/** One tenant for the platform's staff: its roles, sizes and ceilings, nothing that is in it. */
@Route(TenancyNavigation.TENANTS + "/:" + TenancyNavigation.CODE)
@PermitAll
@AllowedTo(Action.VIEW_TENANTS)
class TenantView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final SignedInPerson signedIn;
  private final TenantAdministration tenants;
  private final TenantActions actions;
  private final LiveUpdates live;
  private final H1 title = new H1();
  private final Div badge = new Div();
  private final Div facts = new Div();
  private final Div roles = new Div();
  private final CeilingsForm ceilings = new CeilingsForm(this::save);
  private String code = "";
  private Optional<TenantDetail> shown = Optional.empty();

  TenantView(
      SignedInPerson signedIn,
      TenantAdministration tenants,
      TenantActions actions,
      LiveUpdates live) {
    super("");
    this.signedIn = signedIn;
    this.tenants = tenants;
    this.actions = actions;
    this.live = live;
    Div head = new Div(title, badge);
    head.addClassNames("row", "title", "jobhead");
    roles.addClassName("card");
    facts.addClassName("card");
    Div left = new Div(roles, ceilings);
    left.addClassName("stack");
    Div columns = new Div(left, facts);
    columns.addClassName("lay");
    body().add(head, columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    code = event.getRouteParameters().get(TenancyNavigation.CODE).orElse("");
    if (!show()) {
      event.rerouteToError(new NotFoundException(), "");
    }
  }

  @Override
  public String getPageTitle() {
    return shown.map(TenantDetail::name).orElse(code) + " · Hearth";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    shown.ifPresent(tenant -> live.subscribe(this, tenant.id(), Set.of(Topic.TENANCY), this::show));
  }

  private boolean show() {
    CurrentUser user = signedIn.require();
    Optional<TenantDetail> found = tenants.find(user, code);
    if (found.isEmpty()) {
      return false;
    }
    if (found.equals(shown)) {
      return true; // nothing is taken from under the pointer
    }
    shown = found;
    TenantDetail tenant = found.get();
    crumb(new Anchor(TenancyNavigation.TENANTS, "Tenants"), tenant.name());
    title.setText(tenant.name());
    badge.removeAll();
    badge.add(new StateBadge(TenantsGrid.state(tenant.status())));
    actions(actions.of(tenant, this::show));
    showRoles(tenant);
    showFacts(tenant, user);
    ceilings.show(
        tenant.ceilings(),
        AccessPolicy.mayEver(user, Action.MANAGE_TENANTS)
            && tenant.status() != TenantStatus.CLOSED);
    return true;
  }

  private void showRoles(TenantDetail tenant) {
    H2 head = new H2(TeamCard.count(tenant.roleArns().size(), "execution role", "execution roles"));
    Div headRow = new Div(head);
    headRow.addClassName("head");
    UnorderedList list = new UnorderedList();
    list.addClassName("arns");
    for (String arn : tenant.roleArns()) {
      Span words = new Span(arn);
      words.addClassNames("mono", "xs", "grow", "clip");
      words.setTitle(arn);
      ListItem item = new ListItem(words, new CopyButton("Copy", arn));
      item.addClassName("row");
      list.add(item);
    }
    Span note =
        new Span("Reserved for " + tenant.name() + " for ever: no other tenant can have them.");
    note.addClassName("sub");
    Div pad = new Div(list, note);
    pad.addClassNames("pad", "below-head");
    roles.removeAll();
    roles.add(headRow, pad);
  }

  private void showFacts(TenantDetail tenant, CurrentUser user) {
    DescriptionList list = new DescriptionList();
    list.addClassName("kv");
    fact(list, "Code", tenant.code());
    fact(list, "Runs in", tenant.connection());
    fact(
        list,
        "Provider",
        tenant.providers().isEmpty() ? "none yet" : String.join(", ", tenant.providers()));
    fact(list, "Teams", Integer.toString(tenant.teams()));
    fact(list, "People", Integer.toString(tenant.people()));
    fact(
        list,
        "Tenant admins",
        tenant.admins() == 0 ? "none yet" : Integer.toString(tenant.admins()));
    fact(list, "Pools now", Integer.toString(tenant.livePools()));
    fact(list, "Since", ExactTime.minute(tenant.createdAt(), user.timeZone(), ""));
    if (tenant.changedAt() != null) {
      fact(
          list,
          "Changed",
          ExactTime.minute(tenant.changedAt(), user.timeZone(), "") + " by " + tenant.changedBy());
    }
    Anchor log = new Anchor(AuditNavigation.of(tenant.id()), "Its audit log");
    Div pad = new Div(list, log);
    pad.addClassNames("pad", "stack");
    facts.removeAll();
    facts.add(pad);
  }

  private void save(TenantCeilings wanted) {
    CurrentUser user = signedIn.require();
    shown.ifPresent(tenant -> {
      boolean done =
          ChangeAnswer.tell(
              tenants.setCeilings(user, tenant.id(), tenant.version(), wanted),
              user.timeZone(),
              "The ceilings hold from now on.",
              ceilings::showProblems);
      if (done) {
        ceilings.saved();
      }
      show();
    });
  }

  private static void fact(DescriptionList list, String term, String words) {
    list.add(new DescriptionList.Term(term), new DescriptionList.Description(words));
  }
}
