const TIMEOUT_MS = 10_000;

/** Own place: degrees, and metres around it. */
export interface OwnPlace {
  lon: number;
  lat: number;
  radius: number;
}

/** Asks the device where it is; undefined when it may not or cannot tell. */
export function locate(): Promise<OwnPlace | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(undefined);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, radius: coords.accuracy }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 60_000 },
    );
  });
}
