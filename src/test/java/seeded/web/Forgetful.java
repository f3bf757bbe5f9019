package seeded.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forgets the headers that were set for it, as a careless handler of errors does. */
@RestController
public class Forgetful {

  @GetMapping("/hearth/forgetful")
  void forget(HttpServletResponse response) throws IOException {
    response.reset();
    response.getWriter().write("oops");
    response.flushBuffer();
  }
}
