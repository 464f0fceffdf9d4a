/** Starts the service worker that lets the site open without a network. */

export function openOffline(): void {
    // Browsers without service workers, and pages that are no host's, do without.
    if ('serviceWorker' in navigator && isSecureContext) {
        navigator.serviceWorker.register(new URL('offline-worker.js', document.baseURI)).catch(() => undefined);
    }
}
