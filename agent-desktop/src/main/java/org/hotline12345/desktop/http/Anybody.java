package org.hotline12345.desktop.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a resource method that needs no session. Every route carries this, `@PermitAll` (anybody
/// signed in) or `@RolesAllowed`; one without is refused.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Anybody {}
