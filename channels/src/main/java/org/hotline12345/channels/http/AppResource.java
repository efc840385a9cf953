package org.hotline12345.channels.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.hotline12345.channels.app.AppInbox;

/// For the server of the city's own app.
@Path("/channels/app/messages")
public final class AppResource {
  private final AppInbox inbox;

  public AppResource(AppInbox inbox) {
    this.inbox = inbox;
  }

  @POST
  public Response post(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, InputStream body)
      throws IOException {
    return Bodies.answer(body, bytes -> inbox.post(authorization, bytes));
  }

  @GET
  public Response fetch(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @QueryParam("address") String address,
      @QueryParam("after") String after) {
    return Bodies.response(inbox.fetch(authorization, address, after));
  }
}
