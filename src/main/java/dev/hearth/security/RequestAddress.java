package dev.hearth.security;

import dev.hearth.audit.ActorAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The address at the other end of this thread's request. Behind a proxy it is the client's only if
 * the server is told to trust the proxy's headers (server.forward-headers-strategy).
 */
@Component
class RequestAddress implements ActorAddress {

  @Override
  public String now() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : NONE;
  }
}
