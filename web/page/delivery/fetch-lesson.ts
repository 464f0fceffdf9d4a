/**
 * Fetches the lesson that the fragment names and hands it to the page which opened this one in a frame. The page itself
 * may reach nothing but its own host; this one may, and knows nothing but the address.
 */

const MOST_BYTES = 1024 * 1024;

export type FetchedLesson = {text: string} | {fault: string};

async function fetchText(address: string): Promise<FetchedLesson> {
    // Without cookies: whoever hosts the lesson learns no more than that it is read.
    const response = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!response.ok) {
        return {fault: `the host says ${response.status}`};
    }
    const decoder = new TextDecoder();
    const reader = response.body!.getReader();
    let text = '';
    let bytes = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
        bytes += read.value.length;
        if (bytes > MOST_BYTES) {
            await reader.cancel();
            return {fault: 'it is larger than 1 MB'};
        }
        text += decoder.decode(read.value, {stream: true});
    }
    return {text: text + decoder.decode()};
}

const answer = await fetchText(decodeURIComponent(location.hash.slice(1))).catch(
    (): FetchedLesson => ({fault: 'nothing was there, or its host does not let other sites read it (CORS)'}),
);
parent.postMessage(answer, location.origin);
