import type { APIRoute } from 'astro';
import { messageFileRoutes, respondWithFile } from '../../../../lib/messages/fileRoutes.ts';

/** The texts to send, each as a file. */
export const getStaticPaths = () => messageFileRoutes('tin-nhan', '.txt');

export const GET: APIRoute = ({ props }) => respondWithFile(props);
