package seeded.services;

import org.springframework.stereotype.Service;

/** Does not say who may call. */
@Service
final class OpenService {
  public int count() {
    return 0;
  }
}
