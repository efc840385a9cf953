package org.hotline12345.desktop.http;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Puts the check that its annotation asks for before each route; one without annotation is refused
/// to everybody.
public final class RoleRules implements DynamicFeature {
  private final Set<Class<?>> signed;

  /// @param signed resources of rooms that know no sessions and check a signature of their own
  public RoleRules(Set<Class<?>> signed) {
    this.signed = Set.copyOf(signed);
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (annotation(resource, Anybody.class).isPresent()
        || signed.contains(resource.getResourceClass())) {
      return;
    }
    Optional<RolesAllowed> roles = annotation(resource, RolesAllowed.class);
    if (roles.isPresent()) {
      context.register(new Check(Set.copyOf(Arrays.asList(roles.get().value())), false));
    } else {
      context.register(new Check(Set.of(), annotation(resource, PermitAll.class).isPresent()));
    }
  }

  private static <A extends Annotation> Optional<A> annotation(
      ResourceInfo resource, Class<A> type) {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(type))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(type)));
  }

  @Priority(Priorities.AUTHORIZATION)
  private record Check(Set<String> roles, boolean anyRole) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      var security = request.getSecurityContext();
      if (security.getUserPrincipal() == null) {
        request.abortWith(Problem.of(401, "not-signed-in").response());
      } else if (!anyRole && roles.stream().noneMatch(security::isUserInRole)) {
        request.abortWith(Problem.of(403, "forbidden").response());
      }
    }
  }
}
