// Written by `npm run api` from the routes. Do not edit.
export interface paths {
    "/api/extranet/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                balanceCents: number | null;
                                building: string | null;
                                code: string;
                                depositCents: number;
                                firstOn: string | null;
                                /** Format: uuid */
                                id: string;
                                tenant: string | null;
                            }[];
                            publishedAt: string | null;
                            sign: "accounting" | "inverted";
                            today: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/accounts/{id}/extract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    format: "pdf" | "csv";
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/accounts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    text?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            building: string | null;
                            closingCents: number;
                            code: string;
                            creditCents: number;
                            debitCents: number;
                            from: string | null;
                            holder: string | null;
                            lines: {
                                amountCents: number;
                                balanceCents: number;
                                count: number;
                                /** Format: uuid */
                                entryId: string;
                                journal: string;
                                label: string;
                                line: number;
                                on: string;
                                piece: string | null;
                                treasury: boolean;
                                within: {
                                    amountCents: number;
                                    /** Format: uuid */
                                    entryId: string;
                                    journal: string;
                                    label: string;
                                    line: number;
                                    on: string;
                                    piece: string | null;
                                    treasury: boolean;
                                }[];
                            }[];
                            ofTenant: boolean;
                            openingCents: number;
                            sign: "accounting" | "inverted";
                            to: string;
                            today: string;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/agencies/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Ouvert à tous. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closedReason: string | null;
                            contact: string | null;
                            legalNotice: string | null;
                            name: string;
                            open: boolean;
                            passwordLength: number;
                            slug: string;
                            telephone: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/bank-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buildings: {
                                bic: string | null;
                                /** Format: uuid */
                                buildingId: string;
                                iban: string;
                                name: string;
                                references: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/binders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binders: components["schemas"]["def-1"][];
                            documents: number;
                            fresh: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contacts: {
                                address: string | null;
                                ape: string | null;
                                email: string | null;
                                hours: string | null;
                                legalForm: string | null;
                                name: string;
                                phone: string | null;
                                siret: string | null;
                            }[];
                            legalNotice: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    binder?: string[];
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    space: "coOwner" | "landlord" | "tenant";
                    subfolder?: string;
                    year?: number[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bytes: number;
                            rows: {
                                /** Format: uuid */
                                binderId: string;
                                documentOn: string;
                                fileName: string;
                                /** Format: uuid */
                                id: string;
                                isNew: boolean;
                                mime: string;
                                publishedAt: string;
                                size: number;
                                subfolder: string | null;
                                title: string;
                            }[];
                            shelfTotal: number;
                            total: number;
                            years: number[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            audience: string;
                            /** Format: uuid */
                            binderId: string;
                            documentOn: string;
                            fileName: string;
                            firstReadAt: string | null;
                            /** Format: uuid */
                            id: string;
                            isNew: boolean;
                            mime: string;
                            publishedAt: string;
                            shelf: string[];
                            size: number;
                            subfolder: string | null;
                            title: string;
                            why: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/documents/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    binder?: string[];
                    id?: string[];
                    space: "coOwner" | "landlord" | "tenant";
                    subfolder?: string;
                    year?: number[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    space: "coOwner" | "landlord" | "tenant";
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            years: {
                                buildings: {
                                    /** Format: uuid */
                                    id: string;
                                    keys: {
                                        accounts: {
                                            label: string | null;
                                            lines: {
                                                amountCents: number;
                                                /** Format: uuid */
                                                id: string;
                                                label: string;
                                                on: string;
                                                papers: {
                                                    /** Format: uuid */
                                                    id: string;
                                                    mime: string;
                                                }[];
                                                supplier: string | null;
                                            }[];
                                            number: string;
                                            totalCents: number;
                                        }[];
                                        /** Format: uuid */
                                        id: string;
                                        label: string;
                                        totalCents: number;
                                    }[];
                                    name: string;
                                    totalCents: number;
                                }[];
                                totalCents: number;
                                year: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/expenses/{id}/papers/{paperId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                    paperId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/expenses/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binderId: string | null;
                            buildings: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            years: number[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/forgotten-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                        login: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            agencyNotifies: boolean;
                            email: string | null;
                            lastSignedInAt: string | null;
                            login: string;
                            name: string;
                            notifications: boolean;
                            secondFactor: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Client connecté, hors consultation par l’agence. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        notifications: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            agencyNotifies: boolean;
                            email: string | null;
                            lastSignedInAt: string | null;
                            login: string;
                            name: string;
                            notifications: boolean;
                            secondFactor: boolean;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/extranet/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté, hors consultation par l’agence. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Client connecté, hors consultation par l’agence. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        response: {
                            id: string;
                            response: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Client connecté, hors consultation par l’agence. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Client connecté, hors consultation par l’agence. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                        response: {
                            id: string;
                            response: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/passkeys/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mes paiements
         * @description Client connecté.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string;
                                /** Format: uuid */
                                accountId: string;
                                accountKind: string;
                                amountCents: number;
                                beneficiary: string;
                                building: string | null;
                                byHand: boolean;
                                createdAt: string;
                                failure: string | null;
                                /** Format: uuid */
                                id: string;
                                mandate: {
                                    collectOn: string;
                                    paper: boolean;
                                    reference: string;
                                    withBank: boolean;
                                } | null;
                                method: string;
                                open: boolean;
                                paidAt: string | null;
                                receiptNumber: number | null;
                                redirectUrl: string | null;
                                refundedCents: number;
                                state: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Lance un paiement ; le même essai envoyé deux fois est le même paiement
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId: string;
                        amountCents: number;
                        /** Format: uuid */
                        attempt: string;
                        confirmed: boolean;
                        method: "CARD" | "SEPA_OOFF";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            redirectUrl: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un de mes paiements
         * @description Client connecté.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string;
                            /** Format: uuid */
                            accountId: string;
                            accountKind: string;
                            amountCents: number;
                            beneficiary: string;
                            building: string | null;
                            byHand: boolean;
                            createdAt: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            mandate: {
                                collectOn: string;
                                paper: boolean;
                                reference: string;
                                withBank: boolean;
                            } | null;
                            method: string;
                            open: boolean;
                            paidAt: string | null;
                            receiptNumber: number | null;
                            redirectUrl: string | null;
                            refundedCents: number;
                            state: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abandonne un paiement
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string;
                            /** Format: uuid */
                            accountId: string;
                            accountKind: string;
                            amountCents: number;
                            beneficiary: string;
                            building: string | null;
                            byHand: boolean;
                            createdAt: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            mandate: {
                                collectOn: string;
                                paper: boolean;
                                reference: string;
                                withBank: boolean;
                            } | null;
                            method: string;
                            open: boolean;
                            paidAt: string | null;
                            receiptNumber: number | null;
                            redirectUrl: string | null;
                            refundedCents: number;
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/{id}/mandate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le mandat signé, en PDF
         * @description Client connecté.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Demande au prestataire ce qu’est devenu un paiement
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string;
                            /** Format: uuid */
                            accountId: string;
                            accountKind: string;
                            amountCents: number;
                            beneficiary: string;
                            building: string | null;
                            byHand: boolean;
                            createdAt: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            mandate: {
                                collectOn: string;
                                paper: boolean;
                                reference: string;
                                withBank: boolean;
                            } | null;
                            method: string;
                            open: boolean;
                            paidAt: string | null;
                            receiptNumber: number | null;
                            redirectUrl: string | null;
                            refundedCents: number;
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signe un prélèvement SEPA unique ; le même essai envoyé deux fois est le même mandat
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId: string;
                        /** @enum {boolean} */
                        agreed: true;
                        amountCents: number;
                        /** Format: uuid */
                        attempt: string;
                        code: string | null;
                        /** Format: date */
                        collectOn: string;
                        confirmed: boolean;
                        iban: string;
                        payerName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/mandates/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Envoie par courriel le code à six chiffres qui confirme la signature de ce mandat
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId: string;
                        amountCents: number;
                        /** Format: date */
                        collectOn: string;
                        confirmed: boolean;
                        iban: string;
                        payerName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            expiresAt: string;
                            sentTo: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/mandates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Le mandat de prélèvement unique tel qu’il serait signé ; rien n’est écrit
         * @description Client connecté.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId: string;
                        amountCents: number;
                        /** Format: date */
                        askedOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            beneficiary: string;
                            codeTo: string | null;
                            collectOn: string;
                            creditorId: string;
                            moved: string | null;
                            noticeDays: number;
                            short: boolean;
                            wording: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/notifications/{agencyId}/{contractId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notification signée d’un prestataire de paiement
         * @description Ouvert à tous.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agencyId: string;
                    contractId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/payments/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ce qui peut être payé sur mes comptes, ou pourquoi non
         * @description Client connecté.
         */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                beneficiary: string | null;
                                building: string | null;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                leastCents: number;
                                methods: string[];
                                mostCents: number | null;
                                proposedCents: number;
                                underWayCents: number;
                                underWayIds: string[];
                                whyNot: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buildings: {
                                address: string | null;
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    floor: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    kind: string | null;
                                    label: string;
                                }[];
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/recent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    limit?: number;
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fresh: number;
                            rows: {
                                /** Format: uuid */
                                binderId: string;
                                documentOn: string;
                                fileName: string;
                                /** Format: uuid */
                                id: string;
                                isNew: boolean;
                                mime: string;
                                publishedAt: string;
                                size: number;
                                subfolder: string | null;
                                title: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mes demandes
         * @description Client connecté.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                lastMessageAt: string;
                                number: number;
                                place: string | null;
                                /** @enum {string} */
                                status: "open" | "answered" | "closed";
                                subject: string;
                                unread: boolean;
                                version: number;
                            }[];
                            total: number;
                            unread: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Écrit une demande (formulaire : subject, text, space, placeId, fichiers)
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une de mes demandes, son fil et son suivi
         * @description Client connecté.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                contractorName: string | null;
                                steps: {
                                    documents: {
                                        /** Format: uuid */
                                        id: string;
                                        title: string;
                                    }[];
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            unread: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/requests/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un fichier du fil
         * @description Client connecté.
         */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    fileId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Répond dans le fil (formulaire : text, fichiers)
         * @description Client connecté, hors consultation par l’agence.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/requests/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents de mes interventions, montrés sous mes classeurs
         * @description Client connecté.
         */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                fileName: string;
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                /** Format: uuid */
                                requestId: string;
                                size: number;
                                subject: string;
                                writtenAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/second-factor/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            otpauthUri: string;
                            qrSvg: string;
                            secret: string;
                        };
                    };
                };
            };
        };
        /** @description Client connecté, hors consultation par l’agence. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/second-factor/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                            recoveryCodes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agency: {
                                name: string;
                                slug: string;
                            };
                            council: {
                                buildings: {
                                    /** Format: uuid */
                                    buildingId: string;
                                    level: "coOwner" | "member" | "president";
                                    name: string;
                                }[];
                                member: boolean;
                                president: boolean;
                            };
                            features: {
                                accounts: boolean;
                                emailNotices: boolean;
                                rentalDocuments: boolean;
                                syndicDocuments: boolean;
                            };
                            person: {
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                initials: string;
                                name: string;
                                notifications: boolean;
                            };
                            seenAs: {
                                by: string;
                                name: string;
                            } | null;
                            spaces: {
                                label: string;
                                space: "coOwner" | "landlord" | "tenant";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                        code?: string;
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extranet/works-funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Client connecté. */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buildings: {
                                accounts: {
                                    account: string;
                                    label: string;
                                    totalCents: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    cents: number[];
                                    /** Format: uuid */
                                    id: string;
                                    kind: string | null;
                                    label: string;
                                }[];
                                name: string;
                            }[];
                            publishedAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                    filter?: string;
                    kind?: "coOwner" | "landlord" | "tenant";
                    limit?: number;
                    offset?: number;
                    partyId?: string;
                    published?: boolean;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                buildingCode: string | null;
                                /** Format: uuid */
                                buildingId: string | null;
                                buildingName: string | null;
                                code: string;
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "coOwner" | "landlord" | "tenant";
                                partyCode: string;
                                /** Format: uuid */
                                partyId: string;
                                partyName: string;
                                published: boolean;
                                publishedChangedAt: string | null;
                                publishedReason: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId?: string | null;
                        code?: string;
                        /** @enum {string} */
                        kind: "coOwner" | "landlord" | "tenant";
                        /** Format: uuid */
                        partyId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            code: string;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "coOwner" | "landlord" | "tenant";
                            partyCode: string;
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            published: boolean;
                            publishedChangedAt: string | null;
                            publishedReason: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            code: string;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "coOwner" | "landlord" | "tenant";
                            partyCode: string;
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            published: boolean;
                            publishedChangedAt: string | null;
                            publishedReason: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            code: string;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "coOwner" | "landlord" | "tenant";
                            partyCode: string;
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            published: boolean;
                            publishedChangedAt: string | null;
                            publishedReason: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    kind?: "coOwner" | "landlord" | "tenant";
                    limit?: number;
                    offset?: number;
                    partyId?: string;
                    published?: boolean;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/accounts/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            buildingId?: string;
                            /** @enum {string} */
                            kind?: "coOwner" | "landlord" | "tenant";
                            /** Format: uuid */
                            partyId?: string;
                            published?: boolean;
                        };
                        filter?: string;
                        ids?: string[];
                        published: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            message: string;
                            selected: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agencies/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * L’agence, à la porte de son office
         * @description Ouvert à tous.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            legalNotice: string | null;
                            name: string;
                            telephone: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * L’agence : Général et Mandataire
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addresses: {
                                clients: string;
                                ownClients: string | null;
                                ownStaff: string | null;
                                staff: string;
                            };
                            addressLine1: string | null;
                            addressLine2: string | null;
                            cardIssuer: string | null;
                            cardNumber: string | null;
                            /** Format: date */
                            cardUntil: string | null;
                            city: string | null;
                            domain: string | null;
                            email: string | null;
                            guaranteeCents: number | null;
                            guaranteeNumber: string | null;
                            guaranteeProvider: string | null;
                            /** Format: date */
                            guaranteeUntil: string | null;
                            insuranceNumber: string | null;
                            insuranceProvider: string | null;
                            /** Format: date */
                            insuranceUntil: string | null;
                            latitude: number | null;
                            longitude: number | null;
                            managerName: string | null;
                            managerTitle: string | null;
                            name: string;
                            phone: string | null;
                            postalCode: string | null;
                            slug: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Modifier l’agence
         * @description Équipe, droit « agency.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLine1?: string | null;
                        addressLine2?: string | null;
                        cardIssuer?: string | null;
                        cardNumber?: string | null;
                        /** Format: date */
                        cardUntil?: string | null;
                        city?: string | null;
                        email?: string | null;
                        guaranteeCents?: number | null;
                        guaranteeNumber?: string | null;
                        guaranteeProvider?: string | null;
                        /** Format: date */
                        guaranteeUntil?: string | null;
                        insuranceNumber?: string | null;
                        insuranceProvider?: string | null;
                        /** Format: date */
                        insuranceUntil?: string | null;
                        latitude?: number | null;
                        longitude?: number | null;
                        managerName?: string | null;
                        managerTitle?: string | null;
                        name?: string;
                        phone?: string | null;
                        postalCode?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addresses: {
                                clients: string;
                                ownClients: string | null;
                                ownStaff: string | null;
                                staff: string;
                            };
                            addressLine1: string | null;
                            addressLine2: string | null;
                            cardIssuer: string | null;
                            cardNumber: string | null;
                            /** Format: date */
                            cardUntil: string | null;
                            city: string | null;
                            domain: string | null;
                            email: string | null;
                            guaranteeCents: number | null;
                            guaranteeNumber: string | null;
                            guaranteeProvider: string | null;
                            /** Format: date */
                            guaranteeUntil: string | null;
                            insuranceNumber: string | null;
                            insuranceProvider: string | null;
                            /** Format: date */
                            insuranceUntil: string | null;
                            latitude: number | null;
                            longitude: number | null;
                            managerName: string | null;
                            managerTitle: string | null;
                            name: string;
                            phone: string | null;
                            postalCode: string | null;
                            slug: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/agency/domain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Valider le nom de domaine de l’extranet
         * @description Équipe, droit « agency.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        domain: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addresses: {
                                clients: string;
                                ownClients: string | null;
                                ownStaff: string | null;
                                staff: string;
                            };
                            addressLine1: string | null;
                            addressLine2: string | null;
                            cardIssuer: string | null;
                            cardNumber: string | null;
                            /** Format: date */
                            cardUntil: string | null;
                            city: string | null;
                            domain: string | null;
                            email: string | null;
                            guaranteeCents: number | null;
                            guaranteeNumber: string | null;
                            guaranteeProvider: string | null;
                            /** Format: date */
                            guaranteeUntil: string | null;
                            insuranceNumber: string | null;
                            insuranceProvider: string | null;
                            /** Format: date */
                            insuranceUntil: string | null;
                            latitude: number | null;
                            longitude: number | null;
                            managerName: string | null;
                            managerTitle: string | null;
                            name: string;
                            phone: string | null;
                            postalCode: string | null;
                            slug: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/allocation-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                    differing?: boolean;
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                announcedTotal: number | null;
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                code: string;
                                computedTotal: number;
                                general: boolean;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                version: number;
                                warning: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        announcedTotal?: number | null;
                        /** Format: uuid */
                        buildingId: string;
                        code: string;
                        general?: boolean;
                        label: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            announcedTotal: number | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            computedTotal: number;
                            general: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            lots: {
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                shares: number | null;
                            }[];
                            version: number;
                            warning: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/allocation-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            announcedTotal: number | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            computedTotal: number;
                            general: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            lots: {
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                shares: number | null;
                            }[];
                            version: number;
                            warning: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        announcedTotal?: number | null;
                        code?: string;
                        general?: boolean;
                        label?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            announcedTotal: number | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            computedTotal: number;
                            general: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            lots: {
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                shares: number | null;
                            }[];
                            version: number;
                            warning: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/allocation-keys/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Équipe, droit « properties.write ». */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        shares: {
                            /** Format: uuid */
                            lotId: string;
                            shares: number;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            announcedTotal: number | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            computedTotal: number;
                            general: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            lots: {
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                shares: number | null;
                            }[];
                            version: number;
                            warning: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/allocation-keys/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    columns?: string;
                    differing?: boolean;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Qui a fait quoi
         * @description Équipe, droit « audit.read ».
         */
        get: {
            parameters: {
                query?: {
                    act?: string;
                    actorId?: string;
                    actorKind?: "staff" | "client" | "system";
                    filter?: string;
                    fromOn?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    subjectId?: string;
                    untilOn?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                act: string;
                                /** @enum {string} */
                                actorKind: "staff" | "client" | "system";
                                actorName: string;
                                at: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                lines: {
                                    after: string | null;
                                    before: string | null;
                                    field: string;
                                }[];
                                /** Format: uuid */
                                subjectId: string | null;
                                subjectKind: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les actions du journal
         * @description Équipe, droit « audit.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            act: string;
                            label: string;
                            times: number;
                        }[];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le journal dans un tableur
         * @description Équipe, droit « audit.read ».
         */
        get: {
            parameters: {
                query: {
                    act?: string;
                    actorId?: string;
                    actorKind?: "staff" | "client" | "system";
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    fromOn?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    subjectId?: string;
                    untilOn?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/bank/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Relevés bancaires importés
         * @description Équipe, droit « bank.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountIban: string;
                                bankLabel: string;
                                /** Format: uuid */
                                buildingId: string | null;
                                closingCents: number | null;
                                faults: string[];
                                /** Format: uuid */
                                id: string;
                                importedAt: string;
                                importedByName: string;
                                movements: number;
                                number: string;
                                openingCents: number | null;
                                /** @enum {string} */
                                state: "taken" | "held";
                                /** Format: date */
                                untilOn: string | null;
                                waiting: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Importe un relevé camt.053 ; chaque mouvement reçoit une proposition
         * @description Équipe, droit « bank.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statements: {
                                added: number;
                                /** Format: uuid */
                                id: string | null;
                                number: string;
                                sentences: string[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/bank/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un relevé et ses mouvements
         * @description Équipe, droit « bank.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountIban: string;
                            acts: string[];
                            bankLabel: string;
                            /** Format: uuid */
                            buildingId: string | null;
                            closingCents: number | null;
                            faults: string[];
                            /** Format: uuid */
                            id: string;
                            importedAt: string;
                            importedByName: string;
                            movements: number;
                            number: string;
                            openingCents: number | null;
                            /** Format: uuid */
                            providerId: string | null;
                            rows: {
                                cents: number;
                                /** @enum {string} */
                                certainty: "certain" | "proposal" | "unknown";
                                explanation: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                movedOn: string;
                                name: string | null;
                                note: string;
                                reversal: boolean;
                                /** @enum {string} */
                                state: "waiting" | "posted" | "unidentified";
                                step: string;
                                target: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "lease" | "payout" | "coOwner" | "supplier" | "debit" | "provider";
                                } | null;
                                targetWords: string | null;
                            }[];
                            /** @enum {string} */
                            state: "taken" | "held";
                            /** Format: date */
                            untilOn: string | null;
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/bank/statements/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comptabilise les rapprochements certains, ou ceux qui sont décidés
         * @description Équipe, droit « bank.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        decisions?: {
                            /** Format: uuid */
                            movementId: string;
                            target: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "lease" | "payout" | "coOwner" | "supplier" | "debit" | "provider";
                            } | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            posted: number;
                            statement: {
                                accountIban: string;
                                acts: string[];
                                bankLabel: string;
                                /** Format: uuid */
                                buildingId: string | null;
                                closingCents: number | null;
                                faults: string[];
                                /** Format: uuid */
                                id: string;
                                importedAt: string;
                                importedByName: string;
                                movements: number;
                                number: string;
                                openingCents: number | null;
                                /** Format: uuid */
                                providerId: string | null;
                                rows: {
                                    cents: number;
                                    /** @enum {string} */
                                    certainty: "certain" | "proposal" | "unknown";
                                    explanation: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date */
                                    movedOn: string;
                                    name: string | null;
                                    note: string;
                                    reversal: boolean;
                                    /** @enum {string} */
                                    state: "waiting" | "posted" | "unidentified";
                                    step: string;
                                    target: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        kind: "lease" | "payout" | "coOwner" | "supplier" | "debit" | "provider";
                                    } | null;
                                    targetWords: string | null;
                                }[];
                                /** @enum {string} */
                                state: "taken" | "held";
                                /** Format: date */
                                untilOn: string | null;
                                waiting: number;
                            };
                            unidentified: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/bank/statements/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lève la retenue d’un relevé, contrôles vus
         * @description Équipe, droit « bank.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountIban: string;
                            acts: string[];
                            bankLabel: string;
                            /** Format: uuid */
                            buildingId: string | null;
                            closingCents: number | null;
                            faults: string[];
                            /** Format: uuid */
                            id: string;
                            importedAt: string;
                            importedByName: string;
                            movements: number;
                            number: string;
                            openingCents: number | null;
                            /** Format: uuid */
                            providerId: string | null;
                            rows: {
                                cents: number;
                                /** @enum {string} */
                                certainty: "certain" | "proposal" | "unknown";
                                explanation: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                movedOn: string;
                                name: string | null;
                                note: string;
                                reversal: boolean;
                                /** @enum {string} */
                                state: "waiting" | "posted" | "unidentified";
                                step: string;
                                target: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "lease" | "payout" | "coOwner" | "supplier" | "debit" | "provider";
                                } | null;
                                targetWords: string | null;
                            }[];
                            /** @enum {string} */
                            state: "taken" | "held";
                            /** Format: date */
                            untilOn: string | null;
                            waiting: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/binders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Classeurs par métier, avec leurs niveaux et leurs avertissements
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    trade?: "syndic" | "rental";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                eventCount: number;
                                /** Format: uuid */
                                id: string;
                                mayRename: boolean;
                                path: string;
                                personal: boolean;
                                position: number;
                                /** @enum {string|null} */
                                reserved: "invoices" | "syndic-documents" | null;
                                takesEvents: boolean;
                                templateCount: number;
                                ticks: {
                                    contractor: boolean;
                                    coOwner: boolean;
                                    landlord: boolean;
                                    lot: boolean;
                                    member: boolean;
                                    president: boolean;
                                    tenant: boolean;
                                };
                                /** @enum {string} */
                                trade: "syndic" | "rental";
                                version: number;
                                warnings: {
                                    code: string;
                                    sentence: string;
                                }[];
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Crée un classeur ; « / » ouvre un niveau
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        path: string;
                        personal?: boolean;
                        ticks?: {
                            contractor?: boolean;
                            coOwner?: boolean;
                            landlord?: boolean;
                            lot?: boolean;
                            member?: boolean;
                            president?: boolean;
                            tenant?: boolean;
                        };
                        /** @enum {string} */
                        trade: "syndic" | "rental";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            eventCount: number;
                            /** Format: uuid */
                            id: string;
                            mayRename: boolean;
                            path: string;
                            personal: boolean;
                            position: number;
                            /** @enum {string|null} */
                            reserved: "invoices" | "syndic-documents" | null;
                            takesEvents: boolean;
                            templateCount: number;
                            ticks: {
                                contractor: boolean;
                                coOwner: boolean;
                                landlord: boolean;
                                lot: boolean;
                                member: boolean;
                                president: boolean;
                                tenant: boolean;
                            };
                            /** @enum {string} */
                            trade: "syndic" | "rental";
                            version: number;
                            warnings: {
                                code: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/binders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un classeur
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            eventCount: number;
                            /** Format: uuid */
                            id: string;
                            mayRename: boolean;
                            path: string;
                            personal: boolean;
                            position: number;
                            /** @enum {string|null} */
                            reserved: "invoices" | "syndic-documents" | null;
                            takesEvents: boolean;
                            templateCount: number;
                            ticks: {
                                contractor: boolean;
                                coOwner: boolean;
                                landlord: boolean;
                                lot: boolean;
                                member: boolean;
                                president: boolean;
                                tenant: boolean;
                            };
                            /** @enum {string} */
                            trade: "syndic" | "rental";
                            version: number;
                            warnings: {
                                code: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Supprime un classeur, en déplaçant ce qu’il contient
         * @description Équipe, droit « documents.write ».
         */
        delete: {
            parameters: {
                query?: {
                    moveTo?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Renomme un classeur ou change ses niveaux
         * @description Équipe, droit « documents.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        path?: string;
                        personal?: boolean;
                        ticks?: {
                            contractor?: boolean;
                            coOwner?: boolean;
                            landlord?: boolean;
                            lot?: boolean;
                            member?: boolean;
                            president?: boolean;
                            tenant?: boolean;
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            eventCount: number;
                            /** Format: uuid */
                            id: string;
                            mayRename: boolean;
                            path: string;
                            personal: boolean;
                            position: number;
                            /** @enum {string|null} */
                            reserved: "invoices" | "syndic-documents" | null;
                            takesEvents: boolean;
                            templateCount: number;
                            ticks: {
                                contractor: boolean;
                                coOwner: boolean;
                                landlord: boolean;
                                lot: boolean;
                                member: boolean;
                                president: boolean;
                                tenant: boolean;
                            };
                            /** @enum {string} */
                            trade: "syndic" | "rental";
                            version: number;
                            warnings: {
                                code: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/binders/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ordre des classeurs d’un métier
         * @description Équipe, droit « documents.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** @enum {string} */
                        trade: "syndic" | "rental";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    city?: string;
                    filter?: string;
                    limit?: number;
                    management?: "syndic" | "rental" | "both";
                    managerStaffId?: string;
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: date */
                                accountsAssemblyOn: string | null;
                                addressLine1: string | null;
                                bic: string | null;
                                builtYear: number | null;
                                city: string | null;
                                code: string;
                                /** Format: date */
                                fiscalYearFrom: string | null;
                                /** Format: date */
                                fiscalYearUntil: string | null;
                                iban: string | null;
                                /** Format: uuid */
                                id: string;
                                lotCount: number;
                                /** @enum {string} */
                                management: "syndic" | "rental" | "both";
                                managerName: string | null;
                                /** Format: uuid */
                                managerStaffId: string | null;
                                name: string;
                                postalCode: string | null;
                                registrationNumber: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        accountsAssemblyOn?: string | null;
                        addressLine1?: string | null;
                        bic?: string | null;
                        builtYear?: number | null;
                        city?: string | null;
                        code: string;
                        /** Format: date */
                        fiscalYearFrom?: string | null;
                        /** Format: date */
                        fiscalYearUntil?: string | null;
                        iban?: string | null;
                        /** @enum {string} */
                        management: "syndic" | "rental" | "both";
                        /** Format: uuid */
                        managerStaffId?: string | null;
                        name: string;
                        postalCode?: string | null;
                        registrationNumber?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            accountsAssemblyOn: string | null;
                            acts: string[];
                            addressLine1: string | null;
                            bic: string | null;
                            builtYear: number | null;
                            city: string | null;
                            code: string;
                            /** Format: date */
                            fiscalYearFrom: string | null;
                            /** Format: date */
                            fiscalYearUntil: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            lotCount: number;
                            /** @enum {string} */
                            management: "syndic" | "rental" | "both";
                            managerName: string | null;
                            /** Format: uuid */
                            managerStaffId: string | null;
                            name: string;
                            postalCode: string | null;
                            registrationNumber: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/buildings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            accountsAssemblyOn: string | null;
                            acts: string[];
                            addressLine1: string | null;
                            bic: string | null;
                            builtYear: number | null;
                            city: string | null;
                            code: string;
                            /** Format: date */
                            fiscalYearFrom: string | null;
                            /** Format: date */
                            fiscalYearUntil: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            lotCount: number;
                            /** @enum {string} */
                            management: "syndic" | "rental" | "both";
                            managerName: string | null;
                            /** Format: uuid */
                            managerStaffId: string | null;
                            name: string;
                            postalCode: string | null;
                            registrationNumber: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        accountsAssemblyOn?: string | null;
                        addressLine1?: string | null;
                        bic?: string | null;
                        builtYear?: number | null;
                        city?: string | null;
                        code?: string;
                        /** Format: date */
                        fiscalYearFrom?: string | null;
                        /** Format: date */
                        fiscalYearUntil?: string | null;
                        iban?: string | null;
                        /** @enum {string} */
                        management?: "syndic" | "rental" | "both";
                        /** Format: uuid */
                        managerStaffId?: string | null;
                        name?: string;
                        postalCode?: string | null;
                        registrationNumber?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            accountsAssemblyOn: string | null;
                            acts: string[];
                            addressLine1: string | null;
                            bic: string | null;
                            builtYear: number | null;
                            city: string | null;
                            code: string;
                            /** Format: date */
                            fiscalYearFrom: string | null;
                            /** Format: date */
                            fiscalYearUntil: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            lotCount: number;
                            /** @enum {string} */
                            management: "syndic" | "rental" | "both";
                            managerName: string | null;
                            /** Format: uuid */
                            managerStaffId: string | null;
                            name: string;
                            postalCode: string | null;
                            registrationNumber: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/buildings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    city?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    management?: "syndic" | "rental" | "both";
                    managerStaffId?: string;
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/contractors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « parties.read ». */
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    trade?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                active: boolean;
                                addressLine1: string | null;
                                city: string | null;
                                code: string;
                                email: string | null;
                                iban: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                phone: string | null;
                                postalCode: string | null;
                                siret: string | null;
                                trade: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « parties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active?: boolean;
                        addressLine1?: string | null;
                        city?: string | null;
                        code?: string;
                        /** Format: email */
                        email?: string | null;
                        iban?: string | null;
                        name: string;
                        phone?: string | null;
                        postalCode?: string | null;
                        siret?: string | null;
                        trade?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: string[];
                            addressLine1: string | null;
                            city: string | null;
                            code: string;
                            email: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            phone: string | null;
                            postalCode: string | null;
                            siret: string | null;
                            trade: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/contractors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « parties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: string[];
                            addressLine1: string | null;
                            city: string | null;
                            code: string;
                            email: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            phone: string | null;
                            postalCode: string | null;
                            siret: string | null;
                            trade: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « parties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « parties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active?: boolean;
                        addressLine1?: string | null;
                        city?: string | null;
                        code?: string;
                        /** Format: email */
                        email?: string | null;
                        iban?: string | null;
                        name?: string;
                        phone?: string | null;
                        postalCode?: string | null;
                        siret?: string | null;
                        trade?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: string[];
                            addressLine1: string | null;
                            city: string | null;
                            code: string;
                            email: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            phone: string | null;
                            postalCode: string | null;
                            siret: string | null;
                            trade: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/contractors/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « parties.read ». */
        get: {
            parameters: {
                query: {
                    active?: boolean;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    trade?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/council-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                    current?: boolean;
                    filter?: string;
                    limit?: number;
                    office?: "member" | "president";
                    offset?: number;
                    on?: string;
                    partyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                office: "member" | "president";
                                /** Format: uuid */
                                partyId: string;
                                partyName: string;
                                /** Format: date */
                                untilOn: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId: string;
                        /** Format: date */
                        fromOn: string;
                        /** @enum {string} */
                        office: "member" | "president";
                        /** Format: uuid */
                        partyId: string;
                        /** Format: date */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            office: "member" | "president";
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/council-seats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            office: "member" | "president";
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn?: string;
                        /** @enum {string} */
                        office?: "member" | "president";
                        /** Format: date */
                        untilOn?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            office: "member" | "president";
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/council-seats/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    columns?: string;
                    current?: boolean;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    office?: "member" | "president";
                    offset?: number;
                    on?: string;
                    partyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/event-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Modèles d’événements
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    binderId?: string;
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    trade?: "syndic" | "rental" | "all";
                    withoutBinder?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** @enum {string} */
                                attachmentNames: "inherit" | "yes" | "no";
                                /** Format: uuid */
                                binderId: string | null;
                                binderPath: string | null;
                                code: string;
                                eventCount: number;
                                groupByFolderType: boolean;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                notify: boolean;
                                prefixFolderReference: boolean;
                                termMonths: number | null;
                                /** @enum {string} */
                                trade: "syndic" | "rental" | "all";
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Crée un modèle
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        attachmentNames?: "inherit" | "yes" | "no";
                        /** Format: uuid */
                        binderId?: string | null;
                        code: string;
                        groupByFolderType?: boolean;
                        label: string;
                        notify?: boolean;
                        prefixFolderReference?: boolean;
                        termMonths?: number | null;
                        /** @enum {string} */
                        trade?: "syndic" | "rental" | "all";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            attachmentNames: "inherit" | "yes" | "no";
                            /** Format: uuid */
                            binderId: string | null;
                            binderPath: string | null;
                            code: string;
                            eventCount: number;
                            groupByFolderType: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            notify: boolean;
                            prefixFolderReference: boolean;
                            termMonths: number | null;
                            /** @enum {string} */
                            trade: "syndic" | "rental" | "all";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/event-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un modèle, avec ses réglages d’extranet
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            attachmentNames: "inherit" | "yes" | "no";
                            /** Format: uuid */
                            binderId: string | null;
                            binderPath: string | null;
                            code: string;
                            eventCount: number;
                            groupByFolderType: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            notify: boolean;
                            prefixFolderReference: boolean;
                            termMonths: number | null;
                            /** @enum {string} */
                            trade: "syndic" | "rental" | "all";
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Supprime un modèle qui n’a pas servi
         * @description Équipe, droit « documents.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Modifie un modèle
         * @description Équipe, droit « documents.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        attachmentNames?: "inherit" | "yes" | "no";
                        /** Format: uuid */
                        binderId?: string | null;
                        code?: string;
                        groupByFolderType?: boolean;
                        label?: string;
                        notify?: boolean;
                        prefixFolderReference?: boolean;
                        termMonths?: number | null;
                        /** @enum {string} */
                        trade?: "syndic" | "rental" | "all";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            attachmentNames: "inherit" | "yes" | "no";
                            /** Format: uuid */
                            binderId: string | null;
                            binderPath: string | null;
                            code: string;
                            eventCount: number;
                            groupByFolderType: boolean;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            notify: boolean;
                            prefixFolderReference: boolean;
                            termMonths: number | null;
                            /** @enum {string} */
                            trade: "syndic" | "rental" | "all";
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/event-templates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La liste dans un tableur
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query: {
                    binderId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    trade?: "syndic" | "rental" | "all";
                    withoutBinder?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Liste des événements, filtrée et triée
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    accountId?: string;
                    binderId?: string;
                    buildingId?: string;
                    createdBy?: string;
                    filter?: string;
                    folderId?: string;
                    leaseId?: string;
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    recipientPartyId?: string;
                    sort?: string;
                    state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                    templateId?: string;
                    trade?: "syndic" | "rental";
                    treatmentFrom?: string;
                    treatmentUntil?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string | null;
                                /** Format: uuid */
                                accountId: string | null;
                                attachmentCount: number;
                                /** Format: uuid */
                                binderId: string | null;
                                binderPath: string | null;
                                /** Format: uuid */
                                buildingId: string | null;
                                buildingName: string | null;
                                chrono: number;
                                confidential: boolean;
                                createdByName: string | null;
                                /** Format: uuid */
                                folderId: string | null;
                                folderReference: string | null;
                                folderType: string | null;
                                hasBody: boolean;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                publicationOn: string | null;
                                recipientName: string | null;
                                replacedByChrono: number | null;
                                /** @enum {string} */
                                state: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                                /** Format: uuid */
                                templateId: string | null;
                                templateLabel: string | null;
                                title: string;
                                /** @enum {string|null} */
                                trade: "syndic" | "rental" | null;
                                /** Format: date */
                                treatmentOn: string;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Crée un événement ; il reçoit le numéro suivant
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId?: string | null;
                        /** Format: uuid */
                        binderId?: string | null;
                        body?: ({
                            runs: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[];
                            /** @enum {string} */
                            type: "paragraph";
                        } | {
                            runs: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[];
                            /** @enum {string} */
                            type: "heading";
                        } | {
                            items: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[][];
                            ordered: boolean;
                            /** @enum {string} */
                            type: "list";
                        } | {
                            /** @enum {string} */
                            type: "pageBreak";
                        })[] | null;
                        /** Format: uuid */
                        buildingId?: string | null;
                        confidential?: boolean;
                        /** Format: uuid */
                        folderId?: string | null;
                        /** Format: uuid */
                        leaseId?: string | null;
                        lotIds?: string[];
                        /** Format: date */
                        publicationOn?: string | null;
                        /** Format: uuid */
                        recipientPartyId?: string | null;
                        /** Format: uuid */
                        templateId?: string | null;
                        title?: string;
                        /** Format: date */
                        treatmentOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: {
                                delete: boolean;
                                edit: boolean;
                                editContent: boolean;
                                publish: boolean;
                                replace: boolean;
                                unpublish: boolean;
                            };
                            attachmentCount: number;
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                            /** Format: uuid */
                            binderId: string | null;
                            binderPath: string | null;
                            body: unknown;
                            bodySize: number | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            chrono: number;
                            confidential: boolean;
                            createdByName: string | null;
                            /** Format: date */
                            firstPublishedOn: string | null;
                            /** Format: uuid */
                            folderId: string | null;
                            folderReference: string | null;
                            folderType: string | null;
                            frozen: boolean;
                            hasBody: boolean;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            lastDay: string | null;
                            /** Format: uuid */
                            leaseId: string | null;
                            leaseNumber: string | null;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            ownBinderId: string | null;
                            /** Format: date */
                            publicationOn: string | null;
                            recipientName: string | null;
                            /** Format: uuid */
                            recipientPartyId: string | null;
                            replacedByChrono: number | null;
                            /** Format: uuid */
                            replacedByEventId: string | null;
                            replacesChrono: number | null;
                            /** Format: uuid */
                            replacesEventId: string | null;
                            /** @enum {string} */
                            state: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId: string | null;
                            templateLabel: string | null;
                            termMonths: number | null;
                            title: string;
                            /** @enum {string|null} */
                            trade: "syndic" | "rental" | null;
                            /** Format: date */
                            treatmentOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un événement, avec ses pièces jointes et ce qu’on peut en faire
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: {
                                delete: boolean;
                                edit: boolean;
                                editContent: boolean;
                                publish: boolean;
                                replace: boolean;
                                unpublish: boolean;
                            };
                            attachmentCount: number;
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                            /** Format: uuid */
                            binderId: string | null;
                            binderPath: string | null;
                            body: unknown;
                            bodySize: number | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            chrono: number;
                            confidential: boolean;
                            createdByName: string | null;
                            /** Format: date */
                            firstPublishedOn: string | null;
                            /** Format: uuid */
                            folderId: string | null;
                            folderReference: string | null;
                            folderType: string | null;
                            frozen: boolean;
                            hasBody: boolean;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            lastDay: string | null;
                            /** Format: uuid */
                            leaseId: string | null;
                            leaseNumber: string | null;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            ownBinderId: string | null;
                            /** Format: date */
                            publicationOn: string | null;
                            recipientName: string | null;
                            /** Format: uuid */
                            recipientPartyId: string | null;
                            replacedByChrono: number | null;
                            /** Format: uuid */
                            replacedByEventId: string | null;
                            replacesChrono: number | null;
                            /** Format: uuid */
                            replacesEventId: string | null;
                            /** @enum {string} */
                            state: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId: string | null;
                            templateLabel: string | null;
                            termMonths: number | null;
                            title: string;
                            /** @enum {string|null} */
                            trade: "syndic" | "rental" | null;
                            /** Format: date */
                            treatmentOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Supprime un événement qui n’a jamais été publié
         * @description Équipe, droit « documents.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Modifie un événement
         * @description Équipe, droit « documents.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId?: string | null;
                        /** Format: uuid */
                        binderId?: string | null;
                        body?: ({
                            runs: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[];
                            /** @enum {string} */
                            type: "paragraph";
                        } | {
                            runs: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[];
                            /** @enum {string} */
                            type: "heading";
                        } | {
                            items: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[][];
                            ordered: boolean;
                            /** @enum {string} */
                            type: "list";
                        } | {
                            /** @enum {string} */
                            type: "pageBreak";
                        })[] | null;
                        /** Format: uuid */
                        buildingId?: string | null;
                        confidential?: boolean;
                        /** Format: uuid */
                        folderId?: string | null;
                        /** Format: uuid */
                        leaseId?: string | null;
                        lotIds?: string[];
                        /** Format: date */
                        publicationOn?: string | null;
                        /** Format: uuid */
                        recipientPartyId?: string | null;
                        /** Format: uuid */
                        templateId?: string | null;
                        title?: string;
                        /** Format: date */
                        treatmentOn?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: {
                                delete: boolean;
                                edit: boolean;
                                editContent: boolean;
                                publish: boolean;
                                replace: boolean;
                                unpublish: boolean;
                            };
                            attachmentCount: number;
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                            /** Format: uuid */
                            binderId: string | null;
                            binderPath: string | null;
                            body: unknown;
                            bodySize: number | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            chrono: number;
                            confidential: boolean;
                            createdByName: string | null;
                            /** Format: date */
                            firstPublishedOn: string | null;
                            /** Format: uuid */
                            folderId: string | null;
                            folderReference: string | null;
                            folderType: string | null;
                            frozen: boolean;
                            hasBody: boolean;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            lastDay: string | null;
                            /** Format: uuid */
                            leaseId: string | null;
                            leaseNumber: string | null;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            ownBinderId: string | null;
                            /** Format: date */
                            publicationOn: string | null;
                            recipientName: string | null;
                            /** Format: uuid */
                            recipientPartyId: string | null;
                            replacedByChrono: number | null;
                            /** Format: uuid */
                            replacedByEventId: string | null;
                            replacesChrono: number | null;
                            /** Format: uuid */
                            replacesEventId: string | null;
                            /** @enum {string} */
                            state: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId: string | null;
                            templateLabel: string | null;
                            termMonths: number | null;
                            title: string;
                            /** @enum {string|null} */
                            trade: "syndic" | "rental" | null;
                            /** Format: date */
                            treatmentOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/events/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joint des fichiers (multipart)
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/{id}/attachments/{partId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Retire une pièce jointe
         * @description Équipe, droit « documents.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    partId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Renomme une pièce jointe
         * @description Équipe, droit « documents.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    partId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/events/{id}/attachments/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ordre des pièces jointes
         * @description Équipe, droit « documents.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                name: string;
                                position: number;
                                size: number;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Qui a fait quoi sur cet événement
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                act: string;
                                actorName: string;
                                at: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/{id}/parts/{partId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le texte (sous l’identifiant de l’événement) ou une pièce jointe
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                    partId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/binder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changer de classeur
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        /** Format: uuid */
                        binderId: string | null;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            accountId?: string;
                            /** Format: uuid */
                            binderId?: string;
                            /** Format: uuid */
                            buildingId?: string;
                            /** Format: uuid */
                            createdBy?: string;
                            /** Format: uuid */
                            folderId?: string;
                            /** Format: uuid */
                            leaseId?: string;
                            /** Format: uuid */
                            lotId?: string;
                            /** Format: uuid */
                            recipientPartyId?: string;
                            /** @enum {string} */
                            state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId?: string;
                            /** @enum {string} */
                            trade?: "syndic" | "rental";
                            /** Format: date */
                            treatmentFrom?: string;
                            /** Format: date */
                            treatmentUntil?: string;
                        };
                        filter?: string;
                        ids?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            leftAside: {
                                chrono: number;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                                title: string;
                            }[];
                            leftAsideCount: number;
                            selected: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supprimer les événements jamais publiés
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            accountId?: string;
                            /** Format: uuid */
                            binderId?: string;
                            /** Format: uuid */
                            buildingId?: string;
                            /** Format: uuid */
                            createdBy?: string;
                            /** Format: uuid */
                            folderId?: string;
                            /** Format: uuid */
                            leaseId?: string;
                            /** Format: uuid */
                            lotId?: string;
                            /** Format: uuid */
                            recipientPartyId?: string;
                            /** @enum {string} */
                            state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId?: string;
                            /** @enum {string} */
                            trade?: "syndic" | "rental";
                            /** Format: date */
                            treatmentFrom?: string;
                            /** Format: date */
                            treatmentUntil?: string;
                        };
                        filter?: string;
                        ids?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            leftAside: {
                                chrono: number;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                                title: string;
                            }[];
                            leftAsideCount: number;
                            selected: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La liste dans un tableur
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query: {
                    accountId?: string;
                    binderId?: string;
                    buildingId?: string;
                    columns?: string;
                    createdBy?: string;
                    filter?: string;
                    folderId?: string;
                    format: "xlsx" | "csv";
                    leaseId?: string;
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    recipientPartyId?: string;
                    sort?: string;
                    state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                    templateId?: string;
                    trade?: "syndic" | "rental";
                    treatmentFrom?: string;
                    treatmentUntil?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nombre d’événements derrière chaque choix des filtres
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    accountId?: string;
                    binderId?: string;
                    buildingId?: string;
                    createdBy?: string;
                    filter?: string;
                    folderId?: string;
                    leaseId?: string;
                    lotId?: string;
                    recipientPartyId?: string;
                    state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                    templateId?: string;
                    trade?: "syndic" | "rental";
                    treatmentFrom?: string;
                    treatmentUntil?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binders: {
                                count: number;
                                /** Format: uuid */
                                id: string;
                                label: string;
                            }[];
                            buildings: {
                                count: number;
                                /** Format: uuid */
                                id: string;
                                label: string;
                            }[];
                            states: {
                                count: number;
                                /** @enum {string} */
                                state: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            }[];
                            templates: {
                                count: number;
                                /** Format: uuid */
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rattacher à un dossier
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            accountId?: string;
                            /** Format: uuid */
                            binderId?: string;
                            /** Format: uuid */
                            buildingId?: string;
                            /** Format: uuid */
                            createdBy?: string;
                            /** Format: uuid */
                            folderId?: string;
                            /** Format: uuid */
                            leaseId?: string;
                            /** Format: uuid */
                            lotId?: string;
                            /** Format: uuid */
                            recipientPartyId?: string;
                            /** @enum {string} */
                            state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId?: string;
                            /** @enum {string} */
                            trade?: "syndic" | "rental";
                            /** Format: date */
                            treatmentFrom?: string;
                            /** Format: date */
                            treatmentUntil?: string;
                        };
                        filter?: string;
                        /** Format: uuid */
                        folderId: string | null;
                        ids?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            leftAside: {
                                chrono: number;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                                title: string;
                            }[];
                            leftAsideCount: number;
                            selected: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Le PDF que donnerait ce texte ; rien n’est enregistré
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId?: string | null;
                        body: ({
                            runs: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[];
                            /** @enum {string} */
                            type: "paragraph";
                        } | {
                            runs: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[];
                            /** @enum {string} */
                            type: "heading";
                        } | {
                            items: {
                                bold?: boolean;
                                italic?: boolean;
                                text: string;
                            }[][];
                            ordered: boolean;
                            /** @enum {string} */
                            type: "list";
                        } | {
                            /** @enum {string} */
                            type: "pageBreak";
                        })[];
                        /** Format: uuid */
                        recipientPartyId?: string | null;
                        title: string;
                        /** Format: date */
                        treatmentOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publier en date du jour
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            accountId?: string;
                            /** Format: uuid */
                            binderId?: string;
                            /** Format: uuid */
                            buildingId?: string;
                            /** Format: uuid */
                            createdBy?: string;
                            /** Format: uuid */
                            folderId?: string;
                            /** Format: uuid */
                            leaseId?: string;
                            /** Format: uuid */
                            lotId?: string;
                            /** Format: uuid */
                            recipientPartyId?: string;
                            /** @enum {string} */
                            state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId?: string;
                            /** @enum {string} */
                            trade?: "syndic" | "rental";
                            /** Format: date */
                            treatmentFrom?: string;
                            /** Format: date */
                            treatmentUntil?: string;
                        };
                        filter?: string;
                        ids?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            leftAside: {
                                chrono: number;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                                title: string;
                            }[];
                            leftAsideCount: number;
                            selected: number;
                            withoutBinder: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuler et remplacer
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            accountId?: string;
                            /** Format: uuid */
                            binderId?: string;
                            /** Format: uuid */
                            buildingId?: string;
                            /** Format: uuid */
                            createdBy?: string;
                            /** Format: uuid */
                            folderId?: string;
                            /** Format: uuid */
                            leaseId?: string;
                            /** Format: uuid */
                            lotId?: string;
                            /** Format: uuid */
                            recipientPartyId?: string;
                            /** @enum {string} */
                            state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId?: string;
                            /** @enum {string} */
                            trade?: "syndic" | "rental";
                            /** Format: date */
                            treatmentFrom?: string;
                            /** Format: date */
                            treatmentUntil?: string;
                        };
                        filter?: string;
                        ids?: string[];
                        keepAttachments: boolean;
                        keepText: boolean;
                        publish: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            created: {
                                chrono: number;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                replacedId: string;
                            }[];
                            leftAside: {
                                chrono: number;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                                title: string;
                            }[];
                            leftAsideCount: number;
                            selected: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/events/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dépublier : la date de publication devient 00/00/00
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        all?: true;
                        except?: string[];
                        facets?: {
                            /** Format: uuid */
                            accountId?: string;
                            /** Format: uuid */
                            binderId?: string;
                            /** Format: uuid */
                            buildingId?: string;
                            /** Format: uuid */
                            createdBy?: string;
                            /** Format: uuid */
                            folderId?: string;
                            /** Format: uuid */
                            leaseId?: string;
                            /** Format: uuid */
                            lotId?: string;
                            /** Format: uuid */
                            recipientPartyId?: string;
                            /** @enum {string} */
                            state?: "published" | "waiting" | "not-publishable" | "without-binder" | "term-ended" | "confidential";
                            /** Format: uuid */
                            templateId?: string;
                            /** @enum {string} */
                            trade?: "syndic" | "rental";
                            /** Format: date */
                            treatmentFrom?: string;
                            /** Format: date */
                            treatmentUntil?: string;
                        };
                        filter?: string;
                        ids?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            leftAside: {
                                chrono: number;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                                title: string;
                            }[];
                            leftAsideCount: number;
                            selected: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le questionnaire d’ouverture
         * @description Équipe, droit « extranet.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activatedAt: string | null;
                            activatedBy: string | null;
                            bindersChecked: {
                                at: string;
                                by: string;
                            } | null;
                            legalNotice: string | null;
                            open: boolean;
                            steps: {
                                done: boolean;
                                key: string;
                                label: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Répondre au questionnaire
         * @description Équipe, droit « extranet.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bindersChecked?: boolean;
                        legalNotice?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activatedAt: string | null;
                            activatedBy: string | null;
                            bindersChecked: {
                                at: string;
                                by: string;
                            } | null;
                            legalNotice: string | null;
                            open: boolean;
                            steps: {
                                done: boolean;
                                key: string;
                                label: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/extranet/activation/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Valider le questionnaire et ouvrir l’extranet
         * @description Équipe, droit « extranet.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activatedAt: string | null;
                            activatedBy: string | null;
                            bindersChecked: {
                                at: string;
                                by: string;
                            } | null;
                            legalNotice: string | null;
                            open: boolean;
                            steps: {
                                done: boolean;
                                key: string;
                                label: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/binders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query: {
                    module: "syndic" | "rental";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            audience: string;
                            documents: number;
                            group: "personal" | "building" | "rental" | "council" | "agency";
                            /** Format: uuid */
                            id: string;
                            levels: string[];
                            name: string;
                            reserved: string | null;
                        }[];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/binders/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                documentOn: string;
                                fileName: string;
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                publishedAt: string;
                                readers: number;
                                size: number;
                                subfolder: string | null;
                                title: string;
                                visibleFrom: string;
                                visibleUntil: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                    filter?: string;
                    kind?: "client" | "staff";
                    limit?: number;
                    offset?: number;
                    signedIn?: boolean;
                    sort?: string;
                    space?: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                active: boolean;
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                kind: "client" | "staff";
                                kindLabel: string;
                                lastSignedInAt: string | null;
                                login: string;
                                name: string;
                                spaces: ("coOwner" | "landlord" | "tenant")[];
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            address: string | null;
                            agencyNotifies: boolean;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            kind: "client" | "staff";
                            kindLabel: string;
                            lastSignedInAt: string | null;
                            login: string;
                            name: string;
                            notifications: boolean;
                            passwordChosen: boolean;
                            spaces: ("coOwner" | "landlord" | "tenant")[];
                            tabs: {
                                closed: string | null;
                                label: string;
                                tab: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                balanceCents: number | null;
                                building: string | null;
                                code: string;
                                depositCents: number;
                                firstOn: string | null;
                                /** Format: uuid */
                                id: string;
                                tenant: string | null;
                            }[];
                            publishedAt: string | null;
                            sign: "accounting" | "inverted";
                            today: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/accounts/{accountId}/extract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query: {
                    format: "pdf" | "csv";
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    accountId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/accounts/{accountId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    text?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    accountId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            building: string | null;
                            closingCents: number;
                            code: string;
                            creditCents: number;
                            debitCents: number;
                            from: string | null;
                            holder: string | null;
                            lines: {
                                amountCents: number;
                                balanceCents: number;
                                count: number;
                                /** Format: uuid */
                                entryId: string;
                                journal: string;
                                label: string;
                                line: number;
                                on: string;
                                piece: string | null;
                                treasury: boolean;
                                within: {
                                    amountCents: number;
                                    /** Format: uuid */
                                    entryId: string;
                                    journal: string;
                                    label: string;
                                    line: number;
                                    on: string;
                                    piece: string | null;
                                    treasury: boolean;
                                }[];
                            }[];
                            ofTenant: boolean;
                            openingCents: number;
                            sign: "accounting" | "inverted";
                            to: string;
                            today: string;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/binders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query: {
                    space: "coOwner" | "landlord" | "tenant";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binders: components["schemas"]["def-1"][];
                            documents: number;
                            fresh: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query: {
                    binder?: string[];
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    space: "coOwner" | "landlord" | "tenant";
                    subfolder?: string;
                    year?: number[];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bytes: number;
                            rows: {
                                /** Format: uuid */
                                binderId: string;
                                documentOn: string;
                                fileName: string;
                                /** Format: uuid */
                                id: string;
                                isNew: boolean;
                                mime: string;
                                publishedAt: string;
                                size: number;
                                subfolder: string | null;
                                title: string;
                            }[];
                            shelfTotal: number;
                            total: number;
                            years: number[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/documents/{documentId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    documentId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buildings: {
                                address: string | null;
                                id: string | null;
                                lots: {
                                    floor: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    kind: string | null;
                                    label: string;
                                }[];
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/password/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « extranet.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: string;
                            login: string;
                            password: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/password/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « extranet.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        draft: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photos publiées des lots d’un client
         * @description Équipe, droit « extranet.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buildings: {
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    /** Format: uuid */
                                    id: string;
                                    label: string;
                                    photos: {
                                        /** Format: uuid */
                                        id: string;
                                        title: string;
                                    }[];
                                }[];
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/identities/{id}/see-as": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « extranet.read ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            minutes: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buttons: {
                                closed: string | null;
                                key: string;
                                label: string;
                            }[];
                            categories: {
                                category: "coOwners" | "landlords" | "tenants" | "buildings" | "lots" | "contractors" | "staff";
                                label: string;
                            }[];
                            label: string;
                            module: "syndic" | "rental";
                        }[];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photos publiées d’un métier, par immeuble
         * @description Équipe, droit « extranet.read ».
         */
        get: {
            parameters: {
                query: {
                    module: "syndic" | "rental";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buildings: {
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    /** Format: uuid */
                                    id: string;
                                    label: string;
                                    photos: {
                                        /** Format: uuid */
                                        id: string;
                                        title: string;
                                    }[];
                                }[];
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/photos/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une photo publiée
         * @description Équipe, droit « extranet.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/portfolio/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query: {
                    filter?: string;
                    limit?: number;
                    module: "syndic" | "rental";
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path: {
                    category: "coOwners" | "landlords" | "tenants" | "buildings" | "lots" | "contractors" | "staff";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                active: boolean | null;
                                code: string | null;
                                detail: string | null;
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                lastSignedInAt: string | null;
                                phone: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountSign: "accounting" | "inverted";
                            accountsOpen: boolean;
                            activatedAt: string | null;
                            contacts: {
                                address: string | null;
                                ape: string | null;
                                email: string | null;
                                hours: string | null;
                                legalForm: string | null;
                                name: string;
                                phone: string | null;
                                siret: string | null;
                            }[];
                            lastPublishedAt: string | null;
                            legalNotice: string | null;
                            licensed: boolean;
                            notifyByEmail: boolean;
                            open: boolean;
                            rentalDocuments: boolean;
                            showEmptyBinders: boolean;
                            syndicDocuments: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Équipe, droit « extranet.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountSign?: "accounting" | "inverted";
                        accountsOpen?: boolean;
                        legalNotice?: string | null;
                        notifyByEmail?: boolean;
                        open?: boolean;
                        rentalDocuments?: boolean;
                        showEmptyBinders?: boolean;
                        syndicDocuments?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountSign: "accounting" | "inverted";
                            accountsOpen: boolean;
                            activatedAt: string | null;
                            contacts: {
                                address: string | null;
                                ape: string | null;
                                email: string | null;
                                hours: string | null;
                                legalForm: string | null;
                                name: string;
                                phone: string | null;
                                siret: string | null;
                            }[];
                            lastPublishedAt: string | null;
                            legalNotice: string | null;
                            licensed: boolean;
                            notifyByEmail: boolean;
                            open: boolean;
                            rentalDocuments: boolean;
                            showEmptyBinders: boolean;
                            syndicDocuments: boolean;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/extranet/syndic-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                addedAt: string;
                                addedBy: string;
                                audience: "council" | "coOwners";
                                fileName: string;
                                /** Format: uuid */
                                id: string;
                                mime: string;
                                size: number;
                                title: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « extranet.write ». */
        post: {
            parameters: {
                query?: {
                    audience?: "council" | "coOwners";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addedAt: string;
                            addedBy: string;
                            audience: "council" | "coOwners";
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            mime: string;
                            size: number;
                            title: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/syndic-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Équipe, droit « extranet.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        audience?: "council" | "coOwners";
                        title?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            addedAt: string;
                            addedBy: string;
                            audience: "council" | "coOwners";
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            mime: string;
                            size: number;
                            title: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/extranet/syndic-documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « extranet.read ». */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/extranet/syndic-documents/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « extranet.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deleted: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dossiers suivis
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    open?: boolean;
                    sort?: string;
                    type?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                buildingId: string | null;
                                buildingName: string | null;
                                /** Format: date */
                                closedOn: string | null;
                                eventCount: number;
                                /** Format: uuid */
                                id: string;
                                label: string | null;
                                /** Format: uuid */
                                lotId: string | null;
                                lotNumber: string | null;
                                /** Format: date */
                                openedOn: string;
                                reference: string;
                                type: string;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ouvre un dossier
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId?: string | null;
                        /** Format: date */
                        closedOn?: string | null;
                        label?: string | null;
                        /** Format: uuid */
                        lotId?: string | null;
                        /** Format: date */
                        openedOn: string;
                        reference: string;
                        type: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            /** Format: date */
                            closedOn: string | null;
                            eventCount: number;
                            /** Format: uuid */
                            id: string;
                            label: string | null;
                            /** Format: uuid */
                            lotId: string | null;
                            lotNumber: string | null;
                            /** Format: date */
                            openedOn: string;
                            reference: string;
                            type: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/folders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un dossier
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            /** Format: date */
                            closedOn: string | null;
                            eventCount: number;
                            /** Format: uuid */
                            id: string;
                            label: string | null;
                            /** Format: uuid */
                            lotId: string | null;
                            lotNumber: string | null;
                            /** Format: date */
                            openedOn: string;
                            reference: string;
                            type: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Supprime un dossier vide
         * @description Équipe, droit « documents.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Modifie un dossier, ou le ferme
         * @description Équipe, droit « documents.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId?: string | null;
                        /** Format: date */
                        closedOn?: string | null;
                        label?: string | null;
                        /** Format: uuid */
                        lotId?: string | null;
                        /** Format: date */
                        openedOn?: string;
                        reference?: string;
                        type?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            /** Format: date */
                            closedOn: string | null;
                            eventCount: number;
                            /** Format: uuid */
                            id: string;
                            label: string | null;
                            /** Format: uuid */
                            lotId: string | null;
                            lotNumber: string | null;
                            /** Format: date */
                            openedOn: string;
                            reference: string;
                            type: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/folders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La liste dans un tableur
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    offset?: number;
                    open?: boolean;
                    sort?: string;
                    type?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/folders/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Types de dossier déjà utilisés
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            types: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                    filter?: string;
                    guarantorPartyId?: string;
                    limit?: number;
                    lotId?: string;
                    mandateId?: string;
                    offset?: number;
                    sort?: string;
                    state?: "current" | "notice" | "departed";
                    tenantPartyId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string | null;
                                /** Format: uuid */
                                accountId: string | null;
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                chargesCents: number | null;
                                departed: boolean;
                                depositCents: number | null;
                                /** Format: date */
                                entryOn: string;
                                /** Format: date */
                                exitOn: string | null;
                                guarantorName: string | null;
                                /** Format: uuid */
                                guarantorPartyId: string | null;
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    /** Format: uuid */
                                    id: string;
                                    number: string;
                                }[];
                                /** Format: uuid */
                                mandateId: string | null;
                                mandateNumber: string | null;
                                /** Format: date */
                                noticeReceivedOn: string | null;
                                number: string;
                                rentCents: number | null;
                                /** @enum {string} */
                                state: "current" | "notice" | "departed";
                                tenantName: string;
                                /** Format: uuid */
                                tenantPartyId: string;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId?: string;
                        /** Format: uuid */
                        buildingId: string;
                        chargesCents?: number | null;
                        depositCents?: number | null;
                        /** Format: date */
                        entryOn: string;
                        /** Format: uuid */
                        guarantorPartyId?: string | null;
                        lotIds: string[];
                        /** Format: uuid */
                        mandateId?: string | null;
                        number?: string;
                        rentCents?: number | null;
                        /** Format: uuid */
                        tenantPartyId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        chargesCents?: number | null;
                        depositCents?: number | null;
                        /** Format: date */
                        entryOn?: string;
                        /** Format: uuid */
                        guarantorPartyId?: string | null;
                        lotIds?: string[];
                        /** Format: uuid */
                        mandateId?: string | null;
                        number?: string;
                        rentCents?: number | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/leases/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        leftOn: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            follows: string[];
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/{id}/departure/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/{id}/departure/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        leftOn: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            follows: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        exitOn: string;
                        /** Format: date */
                        receivedOn: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            follows: string[];
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/{id}/notice/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        exitOn: string;
                        /** Format: date */
                        receivedOn: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            follows: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/{id}/notice/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            chargesCents: number | null;
                            departed: boolean;
                            depositCents: number | null;
                            /** Format: date */
                            entryOn: string;
                            /** Format: date */
                            exitOn: string | null;
                            guarantorName: string | null;
                            /** Format: uuid */
                            guarantorPartyId: string | null;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            /** Format: date */
                            noticeReceivedOn: string | null;
                            number: string;
                            rentCents: number | null;
                            /** @enum {string} */
                            state: "current" | "notice" | "departed";
                            tenantName: string;
                            /** Format: uuid */
                            tenantPartyId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/leases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    guarantorPartyId?: string;
                    limit?: number;
                    lotId?: string;
                    mandateId?: string;
                    offset?: number;
                    sort?: string;
                    state?: "current" | "notice" | "departed";
                    tenantPartyId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un brouillon
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            createdByName: string;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            entryOn: string;
                            /** Format: uuid */
                            id: string;
                            journal: string;
                            label: string;
                            lines: {
                                account: string;
                                accountLabel: string | null;
                                analytic: string | null;
                                auxiliary: string;
                                auxiliaryLabel: string | null;
                                creditCents: number;
                                debitCents: number;
                                /** Format: uuid */
                                keyId: string | null;
                                label: string;
                                /** Format: uuid */
                                lotId: string | null;
                                lotNumber: string | null;
                                /** @enum {string|null} */
                                nature: "current" | "exceptional" | null;
                                /** Format: uuid */
                                operationId: string | null;
                                payable: boolean | null;
                            }[];
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                            /** Format: date */
                            pieceOn: string | null;
                            pieceReference: string | null;
                            source: string;
                            version: number;
                        };
                    };
                };
            };
        };
        /**
         * Change un brouillon
         * @description Équipe, droit « ledger.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        documents?: string[];
                        /** Format: date */
                        entryOn: string;
                        journal: string;
                        label: string;
                        lines: {
                            account: string;
                            analytic?: string | null;
                            auxiliary?: string;
                            creditCents: number;
                            debitCents: number;
                            /** Format: uuid */
                            keyId?: string | null;
                            label?: string;
                            /** Format: uuid */
                            lotId?: string | null;
                            /** @enum {string|null} */
                            nature?: "current" | "exceptional" | null;
                            /** Format: uuid */
                            operationId?: string | null;
                            payable?: boolean | null;
                        }[];
                        /** Format: date */
                        pieceOn?: string | null;
                        pieceReference?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            createdByName: string;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            entryOn: string;
                            /** Format: uuid */
                            id: string;
                            journal: string;
                            label: string;
                            lines: {
                                account: string;
                                accountLabel: string | null;
                                analytic: string | null;
                                auxiliary: string;
                                auxiliaryLabel: string | null;
                                creditCents: number;
                                debitCents: number;
                                /** Format: uuid */
                                keyId: string | null;
                                label: string;
                                /** Format: uuid */
                                lotId: string | null;
                                lotNumber: string | null;
                                /** @enum {string|null} */
                                nature: "current" | "exceptional" | null;
                                /** Format: uuid */
                                operationId: string | null;
                                payable: boolean | null;
                            }[];
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                            /** Format: date */
                            pieceOn: string | null;
                            pieceReference: string | null;
                            source: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Supprime un brouillon
         * @description Équipe, droit « ledger.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/drafts/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joint des fichiers à un brouillon (multipart)
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/drafts/{id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Valide un brouillon : il prend son numéro et ne change plus
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: boolean;
                            /** Format: uuid */
                            id: string;
                            number: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comptabilités de l’agence
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            missing: {
                                buildings: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                rental: boolean;
                            };
                            rows: {
                                /** Format: uuid */
                                buildingId: string | null;
                                code: string | null;
                                drafts: number;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "building" | "rental";
                                /** Format: date */
                                lastEntryOn: string | null;
                                name: string;
                                /** Format: date */
                                yearFromOn: string | null;
                                /** @enum {string|null} */
                                yearState: "open" | "arrested" | "approved" | null;
                                /** Format: date */
                                yearUntilOn: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ouvre la comptabilité d’un immeuble, ou de la gérance
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            buildingId: string | null;
                            code: string | null;
                            drafts: number;
                            /** Format: uuid */
                            id: string;
                            journals: {
                                code: string;
                                counterpart: string | null;
                                label: string;
                            }[];
                            /** @enum {string} */
                            kind: "building" | "rental";
                            /** Format: date */
                            lastEntryOn: string | null;
                            name: string;
                            /** Format: date */
                            yearFromOn: string | null;
                            years: {
                                acts: string[];
                                /** Format: date */
                                approvedOn: string | null;
                                /** Format: date */
                                arrestedOn: string | null;
                                /** Format: date */
                                closedUntil: string | null;
                                /** Format: uuid */
                                entityId: string;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "open" | "arrested" | "approved";
                                /** Format: date */
                                untilOn: string;
                                version: number;
                            }[];
                            /** @enum {string|null} */
                            yearState: "open" | "arrested" | "approved" | null;
                            /** Format: date */
                            yearUntilOn: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une comptabilité, ses journaux et ses exercices
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            buildingId: string | null;
                            code: string | null;
                            drafts: number;
                            /** Format: uuid */
                            id: string;
                            journals: {
                                code: string;
                                counterpart: string | null;
                                label: string;
                            }[];
                            /** @enum {string} */
                            kind: "building" | "rental";
                            /** Format: date */
                            lastEntryOn: string | null;
                            name: string;
                            /** Format: date */
                            yearFromOn: string | null;
                            years: {
                                acts: string[];
                                /** Format: date */
                                approvedOn: string | null;
                                /** Format: date */
                                arrestedOn: string | null;
                                /** Format: date */
                                closedUntil: string | null;
                                /** Format: uuid */
                                entityId: string;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "open" | "arrested" | "approved";
                                /** Format: date */
                                untilOn: string;
                                version: number;
                            }[];
                            /** @enum {string|null} */
                            yearState: "open" | "arrested" | "approved" | null;
                            /** Format: date */
                            yearUntilOn: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plan comptable
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                closed: boolean;
                                individual: boolean;
                                label: string;
                                number: string;
                                official: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ouvre un compte
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        number: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                closed: boolean;
                                individual: boolean;
                                label: string;
                                number: string;
                                official: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comptes analytiques
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                code: string;
                                label: string;
                                payable: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/analytics/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ouvre ou change un compte analytique
         * @description Équipe, droit « ledger.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        payable: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                code: string;
                                label: string;
                                payable: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/auxiliaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comptes auxiliaires : clients et fournisseurs
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                code: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Brouillons d’écritures
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdByName: string;
                                creditCents: number;
                                debitCents: number;
                                /** Format: date */
                                entryOn: string;
                                /** Format: uuid */
                                id: string;
                                journal: string;
                                label: string;
                                papers: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "event" | "file";
                                    /** Format: uuid */
                                    partId: string | null;
                                    title: string;
                                }[];
                                source: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Enregistre un brouillon
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        documents?: string[];
                        /** Format: date */
                        entryOn: string;
                        journal: string;
                        label: string;
                        lines: {
                            account: string;
                            analytic?: string | null;
                            auxiliary?: string;
                            creditCents: number;
                            debitCents: number;
                            /** Format: uuid */
                            keyId?: string | null;
                            label?: string;
                            /** Format: uuid */
                            lotId?: string | null;
                            /** @enum {string|null} */
                            nature?: "current" | "exceptional" | null;
                            /** Format: uuid */
                            operationId?: string | null;
                            payable?: boolean | null;
                        }[];
                        /** Format: date */
                        pieceOn?: string | null;
                        pieceReference?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            createdByName: string;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            entryOn: string;
                            /** Format: uuid */
                            id: string;
                            journal: string;
                            label: string;
                            lines: {
                                account: string;
                                accountLabel: string | null;
                                analytic: string | null;
                                auxiliary: string;
                                auxiliaryLabel: string | null;
                                creditCents: number;
                                debitCents: number;
                                /** Format: uuid */
                                keyId: string | null;
                                label: string;
                                /** Format: uuid */
                                lotId: string | null;
                                lotNumber: string | null;
                                /** @enum {string|null} */
                                nature: "current" | "exceptional" | null;
                                /** Format: uuid */
                                operationId: string | null;
                                payable: boolean | null;
                            }[];
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                            /** Format: date */
                            pieceOn: string | null;
                            pieceReference: string | null;
                            source: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Écritures validées
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    filter?: string;
                    fiscalYearId?: string;
                    from?: string;
                    journal?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    until?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                amountCents: number;
                                /** Format: date */
                                entryOn: string;
                                /** Format: uuid */
                                id: string;
                                journal: string;
                                label: string;
                                number: string;
                                papers: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "event" | "file";
                                    /** Format: uuid */
                                    partId: string | null;
                                    title: string;
                                }[];
                                pieceReference: string | null;
                                reversed: boolean;
                                reverses: boolean;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les mêmes, dans un tableur
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query: {
                    account?: string;
                    columns?: string;
                    filter?: string;
                    fiscalYearId?: string;
                    format: "xlsx" | "csv";
                    from?: string;
                    journal?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    until?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/fiscal-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ouvre un exercice
         * @description Équipe, droit « ledger.close ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn: string;
                        /** Format: date */
                        untilOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            approvedOn: string | null;
                            /** Format: date */
                            arrestedOn: string | null;
                            /** Format: date */
                            closedUntil: string | null;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "open" | "arrested" | "approved";
                            /** Format: date */
                            untilOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/general-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grand livre d’un compte
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query: {
                    account: string;
                    auxiliary?: string;
                    from: string;
                    open?: boolean;
                    until: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: string;
                            accountLabel: string;
                            acts: string[];
                            booksName: string;
                            closingCents: number;
                            lines: {
                                auxiliary: string;
                                auxiliaryLabel: string | null;
                                balanceCents: number;
                                creditCents: number;
                                debitCents: number;
                                /** Format: uuid */
                                entryId: string;
                                /** Format: date */
                                entryOn: string;
                                journal: string;
                                label: string;
                                lettering: string | null;
                                line: number;
                                number: string;
                                papers: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "event" | "file";
                                    /** Format: uuid */
                                    partId: string | null;
                                    title: string;
                                }[];
                                partialLettering: string | null;
                            }[];
                            more: boolean;
                            openingCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports de fichiers d’écritures, le dernier d’abord
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                counts: {
                                    created: number;
                                    entries: number;
                                    errors: number;
                                    lines: number;
                                    skipped: number;
                                    warnings: number;
                                } | null;
                                createdAt: string;
                                createdByName: string;
                                failure: string | null;
                                findings: {
                                    column: string | null;
                                    /** @enum {string} */
                                    level: "error" | "warning";
                                    line: number;
                                    message: string;
                                }[];
                                /** Format: uuid */
                                id: string;
                                name: string;
                                progress: {
                                    done: number;
                                    total: number;
                                } | null;
                                /** @enum {string} */
                                state: "waiting" | "working" | "imported" | "refused" | "failed";
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Dépose un fichier d’écritures (FEC, octets)
         * @description Équipe, droit « ledger.write ».
         */
        put: {
            parameters: {
                query: {
                    name: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            counts: {
                                created: number;
                                entries: number;
                                errors: number;
                                lines: number;
                                skipped: number;
                                warnings: number;
                            } | null;
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            findings: {
                                column: string | null;
                                /** @enum {string} */
                                level: "error" | "warning";
                                line: number;
                                message: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                            progress: {
                                done: number;
                                total: number;
                            } | null;
                            /** @enum {string} */
                            state: "waiting" | "working" | "imported" | "refused" | "failed";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ouvre un journal
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        counterpart?: string | null;
                        label: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            buildingId: string | null;
                            code: string | null;
                            drafts: number;
                            /** Format: uuid */
                            id: string;
                            journals: {
                                code: string;
                                counterpart: string | null;
                                label: string;
                            }[];
                            /** @enum {string} */
                            kind: "building" | "rental";
                            /** Format: date */
                            lastEntryOn: string | null;
                            name: string;
                            /** Format: date */
                            yearFromOn: string | null;
                            years: {
                                acts: string[];
                                /** Format: date */
                                approvedOn: string | null;
                                /** Format: date */
                                arrestedOn: string | null;
                                /** Format: date */
                                closedUntil: string | null;
                                /** Format: uuid */
                                entityId: string;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "open" | "arrested" | "approved";
                                /** Format: date */
                                untilOn: string;
                                version: number;
                            }[];
                            /** @enum {string|null} */
                            yearState: "open" | "arrested" | "approved" | null;
                            /** Format: date */
                            yearUntilOn: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lettre des lignes
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lines: {
                            /** Format: uuid */
                            entryId: string;
                            line: number;
                        }[];
                        partial?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            full: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entities/{id}/unletters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Délettre des lignes
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lines: {
                            /** Format: uuid */
                            entryId: string;
                            line: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une écriture, ses lignes et ses pièces
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            booksName: string;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            entryOn: string;
                            /** Format: uuid */
                            id: string;
                            journal: string;
                            label: string;
                            lines: {
                                account: string;
                                accountLabel: string;
                                analytic: string | null;
                                auxiliary: string;
                                auxiliaryLabel: string | null;
                                creditCents: number;
                                debitCents: number;
                                /** Format: uuid */
                                keyId: string | null;
                                keyName: string | null;
                                label: string;
                                /** Format: date */
                                letteredOn: string | null;
                                lettering: string | null;
                                line: number;
                                /** Format: uuid */
                                lotId: string | null;
                                lotNumber: string | null;
                                /** @enum {string|null} */
                                nature: "current" | "exceptional" | null;
                                /** Format: uuid */
                                operationId: string | null;
                                partialLettering: string | null;
                                payable: boolean;
                            }[];
                            number: string;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                            /** Format: date */
                            pieceOn: string | null;
                            pieceReference: string | null;
                            /** Format: uuid */
                            reversedById: string | null;
                            reversedByNumber: string | null;
                            /** Format: uuid */
                            reversesId: string | null;
                            reversesNumber: string | null;
                            source: string;
                            /** Format: date */
                            validatedOn: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entries/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rattache des événements à une écriture
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        eventIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entries/{id}/documents/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Détache un événement d’une écriture ; l’événement reste
         * @description Équipe, droit « ledger.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entries/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joint des fichiers à une écriture validée (multipart)
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/entries/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extourne une écriture
         * @description Équipe, droit « ledger.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: boolean;
                            /** Format: uuid */
                            id: string;
                            number: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un fichier joint à une écriture
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Retire un fichier d’un brouillon ou d’une écriture ; le journal des actions en garde la trace
         * @description Équipe, droit « ledger.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "event" | "file";
                                /** Format: uuid */
                                partId: string | null;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/fiscal-years/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approuve un exercice et reporte ses soldes
         * @description Équipe, droit « ledger.close ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            approvedOn: string | null;
                            /** Format: date */
                            arrestedOn: string | null;
                            /** Format: date */
                            closedUntil: string | null;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "open" | "arrested" | "approved";
                            /** Format: date */
                            untilOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/fiscal-years/{id}/arrest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Arrête les comptes d’un exercice
         * @description Équipe, droit « ledger.close ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        resultPending?: boolean;
                        suspenseJustified?: boolean;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            approvedOn: string | null;
                            /** Format: date */
                            arrestedOn: string | null;
                            /** Format: date */
                            closedUntil: string | null;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "open" | "arrested" | "approved";
                            /** Format: date */
                            untilOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/fiscal-years/{id}/fec": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fichier des écritures (FEC en texte ou XML, ou journal hledger)
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query: {
                    format: "txt" | "xml" | "hledger";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/fiscal-years/{id}/period-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clôt une période
         * @description Équipe, droit « ledger.close ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        until: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            approvedOn: string | null;
                            /** Format: date */
                            arrestedOn: string | null;
                            /** Format: date */
                            closedUntil: string | null;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "open" | "arrested" | "approved";
                            /** Format: date */
                            untilOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/fiscal-years/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rouvre un exercice arrêté
         * @description Équipe, droit « ledger.close ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            approvedOn: string | null;
                            /** Format: date */
                            arrestedOn: string | null;
                            /** Format: date */
                            closedUntil: string | null;
                            /** Format: uuid */
                            entityId: string;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "open" | "arrested" | "approved";
                            /** Format: date */
                            untilOn: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ledger/fiscal-years/{id}/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Balance d’un exercice, par compte et par clé
         * @description Équipe, droit « ledger.read ».
         */
        get: {
            parameters: {
                query?: {
                    detail?: boolean;
                    until?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            booksName: string;
                            byKey: {
                                account: string;
                                accountLabel: string;
                                cents: number;
                                code: string | null;
                                /** Format: uuid */
                                keyId: string | null;
                                label: string | null;
                            }[];
                            earlierResultCents: number;
                            rows: {
                                account: string;
                                auxiliary: string;
                                closingCents: number;
                                creditCents: number;
                                debitCents: number;
                                label: string;
                                openingCents: number;
                            }[];
                            totals: {
                                closingCents: number;
                                creditCents: number;
                                debitCents: number;
                                openingCents: number;
                            };
                            /** Format: date */
                            until: string;
                            year: {
                                /** Format: date */
                                approvedOn: string | null;
                                /** Format: date */
                                arrestedOn: string | null;
                                /** Format: date */
                                closedUntil: string | null;
                                /** Format: uuid */
                                entityId: string;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "open" | "arrested" | "approved";
                                /** Format: date */
                                untilOn: string;
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La licence
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            licence: {
                                expired: boolean;
                                features: string[];
                                holder: string;
                                opensExtranet: boolean;
                                validatedAt: string;
                                validatedBy: string;
                                validUntil: string | null;
                            } | null;
                            slug: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Valider une licence
         * @description Équipe, droit « agency.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            licence: {
                                expired: boolean;
                                features: string[];
                                holder: string;
                                opensExtranet: boolean;
                                validatedAt: string;
                                validatedBy: string;
                                validUntil: string | null;
                            } | null;
                            slug: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    available?: boolean;
                    buildingId?: string;
                    filter?: string;
                    kind?: string;
                    limit?: number;
                    offset?: number;
                    ownerPartyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                areaHundredths: number | null;
                                available: boolean;
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                carrezHundredths: number;
                                floor: string | null;
                                /** Format: uuid */
                                id: string;
                                internetReference: string | null;
                                kind: string | null;
                                number: string;
                                owners: string[];
                                roomCount: number | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaHundredths?: number | null;
                        available?: boolean;
                        /** Format: uuid */
                        buildingId: string;
                        floor?: string | null;
                        internetReference?: string | null;
                        kind?: string | null;
                        number: string;
                        roomCount?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            areaHundredths: number | null;
                            available: boolean;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            carrezHundredths: number;
                            floor: string | null;
                            /** Format: uuid */
                            id: string;
                            internetReference: string | null;
                            kind: string | null;
                            number: string;
                            owners: {
                                /** Format: uuid */
                                accountId: string | null;
                                /** Format: date */
                                fromOn: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                shareDenominator: number;
                                shareNumerator: number;
                            }[];
                            roomCount: number | null;
                            rooms: {
                                areaHundredths: number;
                                excludeCarrez: boolean;
                                name: string;
                            }[];
                            shares: {
                                code: string;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                                shares: number;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            areaHundredths: number | null;
                            available: boolean;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            carrezHundredths: number;
                            floor: string | null;
                            /** Format: uuid */
                            id: string;
                            internetReference: string | null;
                            kind: string | null;
                            number: string;
                            owners: {
                                /** Format: uuid */
                                accountId: string | null;
                                /** Format: date */
                                fromOn: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                shareDenominator: number;
                                shareNumerator: number;
                            }[];
                            roomCount: number | null;
                            rooms: {
                                areaHundredths: number;
                                excludeCarrez: boolean;
                                name: string;
                            }[];
                            shares: {
                                code: string;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                                shares: number;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaHundredths?: number | null;
                        available?: boolean;
                        floor?: string | null;
                        internetReference?: string | null;
                        kind?: string | null;
                        number?: string;
                        roomCount?: number | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            areaHundredths: number | null;
                            available: boolean;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            carrezHundredths: number;
                            floor: string | null;
                            /** Format: uuid */
                            id: string;
                            internetReference: string | null;
                            kind: string | null;
                            number: string;
                            owners: {
                                /** Format: uuid */
                                accountId: string | null;
                                /** Format: date */
                                fromOn: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                shareDenominator: number;
                                shareNumerator: number;
                            }[];
                            roomCount: number | null;
                            rooms: {
                                areaHundredths: number;
                                excludeCarrez: boolean;
                                name: string;
                            }[];
                            shares: {
                                code: string;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                                shares: number;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/lots/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photos d’un lot, dans leur ordre
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            photos: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                lotId: string;
                                mime: string;
                                position: number;
                                size: number;
                                title: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ajoute des photos (multipart) sous un même titre
         * @description Équipe, droit « documents.write ».
         */
        post: {
            parameters: {
                query?: {
                    title?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            photos: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                lotId: string;
                                mime: string;
                                position: number;
                                size: number;
                                title: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/lots/{id}/photos/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ordre des photos
         * @description Équipe, droit « documents.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            photos: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                lotId: string;
                                mime: string;
                                position: number;
                                size: number;
                                title: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/lots/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Équipe, droit « properties.write ». */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rooms: {
                            areaHundredths: number;
                            excludeCarrez: boolean;
                            name: string;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            areaHundredths: number | null;
                            available: boolean;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            carrezHundredths: number;
                            floor: string | null;
                            /** Format: uuid */
                            id: string;
                            internetReference: string | null;
                            kind: string | null;
                            number: string;
                            owners: {
                                /** Format: uuid */
                                accountId: string | null;
                                /** Format: date */
                                fromOn: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                shareDenominator: number;
                                shareNumerator: number;
                            }[];
                            roomCount: number | null;
                            rooms: {
                                areaHundredths: number;
                                excludeCarrez: boolean;
                                name: string;
                            }[];
                            shares: {
                                code: string;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                                shares: number;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/lots/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    available?: boolean;
                    buildingId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    kind?: string;
                    limit?: number;
                    offset?: number;
                    ownerPartyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                    buildingId?: string;
                    filter?: string;
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    ownerPartyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string | null;
                                /** Format: uuid */
                                accountId: string | null;
                                active: boolean;
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                feeBasisPoints: number | null;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    /** Format: uuid */
                                    id: string;
                                    number: string;
                                }[];
                                number: string;
                                ownerName: string;
                                /** Format: uuid */
                                ownerPartyId: string;
                                /** Format: date */
                                untilOn: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId?: string;
                        /** Format: uuid */
                        buildingId: string;
                        feeBasisPoints?: number | null;
                        /** Format: date */
                        fromOn: string;
                        lotIds: string[];
                        number?: string;
                        /** Format: uuid */
                        ownerPartyId: string;
                        /** Format: date */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            active: boolean;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            feeBasisPoints: number | null;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            number: string;
                            ownerName: string;
                            /** Format: uuid */
                            ownerPartyId: string;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/mandates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            active: boolean;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            feeBasisPoints: number | null;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            number: string;
                            ownerName: string;
                            /** Format: uuid */
                            ownerPartyId: string;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        feeBasisPoints?: number | null;
                        /** Format: date */
                        fromOn?: string;
                        lotIds?: string[];
                        number?: string;
                        /** Format: date */
                        untilOn?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            active: boolean;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            feeBasisPoints: number | null;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            number: string;
                            ownerName: string;
                            /** Format: uuid */
                            ownerPartyId: string;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/mandates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    active?: boolean;
                    buildingId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    ownerPartyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mes messages internes
         * @description Toute l’équipe.
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    unread?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                body: string;
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                link: string | null;
                                readAt: string | null;
                                subject: string;
                            }[];
                            total: number;
                            unread: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/messages/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Combien de messages non lus
         * @description Toute l’équipe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unread: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marquer des messages comme lus, ou non lus
         * @description Toute l’équipe.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        all?: boolean;
                        ids?: string[];
                        read?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            unread: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reprises, la dernière d’abord
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                changed: number;
                                created: number;
                                /** Format: date-time */
                                createdAt: string;
                                createdByName: string;
                                failure: string | null;
                                /** Format: uuid */
                                id: string;
                                importedAt: string | null;
                                name: string;
                                progress: {
                                    done: number;
                                    /** @enum {string} */
                                    step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                    total: number;
                                } | null;
                                refused: number;
                                /** @enum {string} */
                                state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                                triedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ouvre une reprise
         * @description Équipe, droit « movein.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une reprise et où elle en est
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Retire une reprise et ses fichiers ; ce qu’elle a importé reste
         * @description Équipe, droit « movein.run ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Renomme une reprise
         * @description Équipe, droit « movein.run ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/movein/runs/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corrige des valeurs ; gardé pour le prochain import du même fichier
         * @description Équipe, droit « movein.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        corrections: {
                            column: string;
                            file: string;
                            line: number;
                            value: string;
                            valueRead: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Dépose un fichier ou une archive ZIP (octets)
         * @description Équipe, droit « movein.run ».
         */
        put: {
            parameters: {
                query: {
                    path: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            refused: {
                                fault: string;
                                path: string;
                            }[];
                            taken: number;
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Retire un fichier déposé
         * @description Équipe, droit « movein.run ».
         */
        delete: {
            parameters: {
                query: {
                    path: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Erreurs, avertissements et corrections de la dernière simulation
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query?: {
                    level?: "error" | "warning" | "auto";
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                choices: string[];
                                code: string;
                                column: string | null;
                                day: boolean;
                                file: string;
                                /** @enum {string} */
                                level: "error" | "warning" | "auto";
                                line: number;
                                message: string;
                                proposal: string | null;
                                remedy: string;
                                rowKey: string;
                                table: string;
                                valueRead: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/findings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les mêmes, dans un tableur
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query: {
                    columns?: string;
                    format: "xlsx" | "csv";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importe ce que la simulation a montré
         * @description Équipe, droit « movein.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leaveOut: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Dit ce qu’est un fichier et comment se lisent ses colonnes
         * @description Équipe, droit « movein.run ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        books?: string | null;
                        columns?: {
                            [key: string]: string;
                        };
                        path: string;
                        /** @enum {string|null} */
                        table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos" | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lignes refusées d’un fichier, à corriger
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query: {
                    path: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rapport de rapprochement, au centime, dans un tableur
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query: {
                    columns?: string;
                    format: "xlsx" | "csv";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/runs/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simule l’import : tout est fait, compté, puis repris
         * @description Équipe, droit « movein.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            failure: string | null;
                            /** Format: uuid */
                            id: string;
                            importedAt: string | null;
                            leaveOut: boolean;
                            name: string;
                            others: {
                                bytes: number;
                                count: number;
                            };
                            progress: {
                                done: number;
                                /** @enum {string} */
                                step: "waiting" | "looking" | "checking" | "storing" | "bringing" | "reconciling";
                                total: number;
                            } | null;
                            report: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "trying" | "tried" | "importing" | "imported" | "failed";
                            tables: {
                                books: string | null;
                                columns: {
                                    [key: string]: string;
                                };
                                fault: string | null;
                                format: string | null;
                                headers: string[];
                                missing: string[];
                                path: string;
                                sample: string[][];
                                size: number;
                                table: string | null;
                            }[];
                            trial: {
                                corrected: number;
                                errors: number;
                                files: {
                                    changed: number;
                                    created: number;
                                    entries: number;
                                    format: string;
                                    path: string;
                                    read: number;
                                    refused: number;
                                    /** @enum {string} */
                                    table: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                                    unchanged: number;
                                }[];
                                reconciliation: {
                                    announced: number;
                                    cause: string | null;
                                    equal: number;
                                    gaps: {
                                        expected: string | null;
                                        label: string;
                                        read: string | null;
                                    }[];
                                    /** @enum {string} */
                                    name: "files" | "shares" | "areas" | "balances" | "auxiliaries" | "coOwners" | "worksFund" | "expenses" | "documents";
                                    read: number;
                                }[];
                                warnings: number;
                            } | null;
                            triedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/movein/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tableaux que la reprise sait lire, avec leurs champs
         * @description Équipe, droit « movein.run ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tables: {
                                fields: {
                                    key: string;
                                    label: string;
                                    needed: boolean;
                                }[];
                                label: string;
                                /** @enum {string} */
                                name: "buildings" | "lots" | "rooms" | "allocationKeys" | "keyShares" | "parties" | "partyMembers" | "accounts" | "ownerships" | "councilSeats" | "mandates" | "leases" | "suppliers" | "entries" | "analyticEntries" | "expenses" | "binders" | "templates" | "folders" | "documents" | "photos";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les bureaux
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                acts: string[];
                                addressLine1: string | null;
                                ape: string | null;
                                city: string | null;
                                email: string | null;
                                /** Format: uuid */
                                id: string;
                                legalForm: string | null;
                                name: string;
                                openingHours: string | null;
                                people: number;
                                phone: string | null;
                                postalCode: string | null;
                                published: boolean;
                                siret: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ajouter un bureau
         * @description Équipe, droit « agency.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLine1?: string | null;
                        ape?: string | null;
                        city?: string | null;
                        email?: string | null;
                        legalForm?: string | null;
                        name: string;
                        openingHours?: string | null;
                        phone?: string | null;
                        postalCode?: string | null;
                        published?: boolean;
                        siret?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            ape: string | null;
                            city: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            legalForm: string | null;
                            name: string;
                            openingHours: string | null;
                            people: number;
                            phone: string | null;
                            postalCode: string | null;
                            published: boolean;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un bureau
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            ape: string | null;
                            city: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            legalForm: string | null;
                            name: string;
                            openingHours: string | null;
                            people: number;
                            phone: string | null;
                            postalCode: string | null;
                            published: boolean;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Supprimer un bureau
         * @description Équipe, droit « agency.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Modifier un bureau
         * @description Équipe, droit « agency.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLine1?: string | null;
                        ape?: string | null;
                        city?: string | null;
                        email?: string | null;
                        legalForm?: string | null;
                        name?: string;
                        openingHours?: string | null;
                        phone?: string | null;
                        postalCode?: string | null;
                        published?: boolean;
                        siret?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            ape: string | null;
                            city: string | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            legalForm: string | null;
                            name: string;
                            openingHours: string | null;
                            people: number;
                            phone: string | null;
                            postalCode: string | null;
                            published: boolean;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Description de toutes les adresses
         * @description Toute l’équipe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/own-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mon profil
         * @description Toute l’équipe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            authenticator: boolean;
                            email: string | null;
                            firstName: string;
                            jobTitle: string | null;
                            lastName: string;
                            login: string;
                            passwordLength: number;
                            phone: string | null;
                            secondFactorRequired: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changer mon nom et mes coordonnées
         * @description Toute l’équipe.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email?: string | null;
                        firstName?: string;
                        lastName?: string;
                        phone?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            authenticator: boolean;
                            email: string | null;
                            firstName: string;
                            jobTitle: string | null;
                            lastName: string;
                            login: string;
                            passwordLength: number;
                            phone: string | null;
                            secondFactorRequired: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/ownerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    accountId?: string;
                    buildingId?: string;
                    current?: boolean;
                    filter?: string;
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    on?: string;
                    partyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string | null;
                                /** Format: uuid */
                                accountId: string | null;
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                endReason: string | null;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                lotId: string;
                                lotKind: string | null;
                                lotNumber: string;
                                partyCode: string;
                                /** Format: uuid */
                                partyId: string;
                                partyName: string;
                                shareDenominator: number;
                                shareNumerator: number;
                                /** Format: date */
                                untilOn: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId?: string;
                        endReason?: string | null;
                        /** Format: date */
                        fromOn: string;
                        /** Format: uuid */
                        lotId: string;
                        /** Format: uuid */
                        partyId: string;
                        shareDenominator?: number;
                        shareNumerator?: number;
                        /** Format: date */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            endReason: string | null;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            lotId: string;
                            lotKind: string | null;
                            lotNumber: string;
                            partyCode: string;
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            shareDenominator: number;
                            shareNumerator: number;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/ownerships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            endReason: string | null;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            lotId: string;
                            lotKind: string | null;
                            lotNumber: string;
                            partyCode: string;
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            shareDenominator: number;
                            shareNumerator: number;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « properties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « properties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        endReason?: string | null;
                        /** Format: date */
                        fromOn?: string;
                        shareDenominator?: number;
                        shareNumerator?: number;
                        /** Format: date */
                        untilOn?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string | null;
                            /** Format: uuid */
                            accountId: string | null;
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            endReason: string | null;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            lotId: string;
                            lotKind: string | null;
                            lotNumber: string;
                            partyCode: string;
                            /** Format: uuid */
                            partyId: string;
                            partyName: string;
                            shareDenominator: number;
                            shareNumerator: number;
                            /** Format: date */
                            untilOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/ownerships/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    accountId?: string;
                    buildingId?: string;
                    columns?: string;
                    current?: boolean;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    on?: string;
                    partyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « parties.read ». */
        get: {
            parameters: {
                query?: {
                    city?: string;
                    filter?: string;
                    kind?: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    withEmail?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                addressLine1: string | null;
                                addressLine2: string | null;
                                city: string | null;
                                civility: string | null;
                                code: string;
                                email: string | null;
                                firstName: string | null;
                                iban: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                                lastName: string;
                                mobile: string | null;
                                name: string;
                                notes: string | null;
                                phone: string | null;
                                postalCode: string | null;
                                representative: string | null;
                                siret: string | null;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « parties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLine1?: string | null;
                        addressLine2?: string | null;
                        city?: string | null;
                        civility?: string | null;
                        code?: string;
                        /** Format: email */
                        email?: string | null;
                        firstName?: string | null;
                        iban?: string | null;
                        /** @enum {string} */
                        kind: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                        lastName: string;
                        mobile?: string | null;
                        notes?: string | null;
                        phone?: string | null;
                        postalCode?: string | null;
                        representative?: string | null;
                        siret?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            addressLine2: string | null;
                            city: string | null;
                            civility: string | null;
                            code: string;
                            email: string | null;
                            firstName: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                            lastName: string;
                            memberOf: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            members: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            mobile: string | null;
                            name: string;
                            notes: string | null;
                            phone: string | null;
                            postalCode: string | null;
                            representative: string | null;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/parties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « parties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            addressLine2: string | null;
                            city: string | null;
                            civility: string | null;
                            code: string;
                            email: string | null;
                            firstName: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                            lastName: string;
                            memberOf: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            members: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            mobile: string | null;
                            name: string;
                            notes: string | null;
                            phone: string | null;
                            postalCode: string | null;
                            representative: string | null;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Équipe, droit « parties.write ». */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** @description Équipe, droit « parties.write ». */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressLine1?: string | null;
                        addressLine2?: string | null;
                        city?: string | null;
                        civility?: string | null;
                        code?: string;
                        /** Format: email */
                        email?: string | null;
                        firstName?: string | null;
                        iban?: string | null;
                        /** @enum {string} */
                        kind?: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                        lastName?: string;
                        mobile?: string | null;
                        notes?: string | null;
                        phone?: string | null;
                        postalCode?: string | null;
                        representative?: string | null;
                        siret?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            addressLine2: string | null;
                            city: string | null;
                            civility: string | null;
                            code: string;
                            email: string | null;
                            firstName: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                            lastName: string;
                            memberOf: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            members: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            mobile: string | null;
                            name: string;
                            notes: string | null;
                            phone: string | null;
                            postalCode: string | null;
                            representative: string | null;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/parties/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Identifiant et premier mot de passe d’un client
         * @description Équipe, droit « publication.run ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            issuedAt: string | null;
                            lastSignedInAt: string | null;
                            login: string | null;
                            personalisedAt: string | null;
                            temporaryPassword: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/parties/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Équipe, droit « parties.write ». */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        members: {
                            /** Format: uuid */
                            partyId: string;
                            /** @enum {string} */
                            quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            addressLine1: string | null;
                            addressLine2: string | null;
                            city: string | null;
                            civility: string | null;
                            code: string;
                            email: string | null;
                            firstName: string | null;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                            lastName: string;
                            memberOf: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            members: {
                                code: string;
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                /** @enum {string} */
                                quality: "commonAgent" | "jointOwner" | "usufructuary" | "bareOwner" | "manager" | "associate" | "spouse";
                            }[];
                            mobile: string | null;
                            name: string;
                            notes: string | null;
                            phone: string | null;
                            postalCode: string | null;
                            representative: string | null;
                            siret: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/parties/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « parties.read ». */
        get: {
            parameters: {
                query: {
                    city?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    kind?: "person" | "couple" | "jointOwnership" | "company" | "dividedOwnership";
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    withEmail?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Toute l’équipe. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Toute l’équipe. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        response: {
                            id: string;
                            response: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Toute l’équipe. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                createdAt: string;
                                id: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Toute l’équipe. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                        response: {
                            id: string;
                            response: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/passkeys/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paiements en ligne, le dernier d’abord
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                    method?: ("CARD" | "SEPA_OOFF")[];
                    offset?: number;
                    sort?: string;
                    state?: ("CREATED" | "REDIRECTED" | "PENDING" | "PAID" | "BOOKED" | "CANCELLED" | "EXPIRED" | "FAILED" | "REFUNDED" | "DISPUTED" | "LOST" | "WON")[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string;
                                amountCents: number;
                                clientName: string;
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                method: "CARD" | "SEPA_OOFF";
                                place: string | null;
                                receiptNumber: number | null;
                                refundedCents: number;
                                /** @enum {string} */
                                state: "CREATED" | "REDIRECTED" | "PENDING" | "PAID" | "BOOKED" | "CANCELLED" | "EXPIRED" | "FAILED" | "REFUNDED" | "DISPUTED" | "LOST" | "WON";
                                waiting: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un paiement, ses écritures, ses remboursements et ses échanges
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountCode: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            accountKind: "coOwner" | "landlord" | "tenant";
                            amountCents: number;
                            bookedAt: string | null;
                            bookings: {
                                /** Format: date */
                                bookedOn: string;
                                cents: number;
                                dismissedReason: string | null;
                                doneAt: string | null;
                                doneByName: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "receipt" | "refund" | "dispute" | "dispute-won";
                                label: string;
                                /** Format: uuid */
                                madeEntryId: string | null;
                                /** @enum {string} */
                                state: "proposed" | "posted" | "dismissed";
                            }[];
                            calls: {
                                at: string;
                                detail: string | null;
                                /** @enum {string} */
                                direction: "out" | "in";
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                /** @enum {string} */
                                outcome: "done" | "ignored" | "refused" | "failed";
                            }[];
                            clientName: string;
                            createdAt: string;
                            externalId: string | null;
                            failureCode: string | null;
                            holder: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            method: "CARD" | "SEPA_OOFF";
                            paidAt: string | null;
                            payerEmail: string | null;
                            paymentReference: string | null;
                            place: string | null;
                            provider: string;
                            receiptNumber: number | null;
                            refundableCents: number;
                            refundedCents: number;
                            refunds: {
                                askedAt: string;
                                askedBy: string;
                                cents: number;
                                doneAt: string | null;
                                failure: string | null;
                                /** Format: uuid */
                                id: string;
                                reason: string | null;
                                /** @enum {string} */
                                state: "ASKED" | "DONE" | "FAILED";
                            }[];
                            /** @enum {string} */
                            state: "CREATED" | "REDIRECTED" | "PENDING" | "PAID" | "BOOKED" | "CANCELLED" | "EXPIRED" | "FAILED" | "REFUNDED" | "DISPUTED" | "LOST" | "WON";
                            waiting: number;
                            /** @enum {string|null} */
                            whyNotRefundable: "debit" | "not-paid" | "claimed" | "nothing-left" | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Demande un remboursement, en tout ou partie ; le prestataire est appelé aussitôt après
         * @description Équipe, droit « payments.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cents: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Écritures proposées, la plus ancienne d’abord
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accountCode: string;
                                /** @enum {string} */
                                accountKind: "coOwner" | "landlord" | "tenant";
                                /** Format: date */
                                bookedOn: string;
                                cents: number;
                                clientName: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                intentId: string;
                                /** @enum {string} */
                                kind: "receipt" | "refund" | "dispute" | "dispute-won";
                                label: string;
                                place: string | null;
                                transitAccount: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/bookings/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Écarte une écriture proposée, passée à la main
         * @description Équipe, droit « payments.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/bookings/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Combien d’écritures attendent
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/bookings/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comptabilise des écritures proposées, chacune pour soi ; dit lesquelles ne l’ont pas été
         * @description Équipe, droit « payments.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** Format: date */
                        on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            posted: number;
                            refused: {
                                /** Format: uuid */
                                id: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ce que peuvent les clients sans e-mail, et combien de temps les échanges se gardent
         * @description Équipe, droit « payments.settings ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        debitWithoutCode: boolean;
                        keptMonths: number;
                        withoutEmail: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            debitWithoutCode: boolean;
                            keptMonths: number;
                            withoutEmail: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contrats de paiement, un par compte bancaire
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            debitWithoutCode: boolean;
                            keptMonths: number;
                            rows: {
                                aboveBasisPoints: number;
                                bic: string | null;
                                /** Format: uuid */
                                buildingId: string | null;
                                buildingName: string | null;
                                cardOn: boolean;
                                creditorId: string | null;
                                cutOffHour: number;
                                /** @enum {string} */
                                debitVersion: "pain.008.001.08" | "pain.008.001.02";
                                holder: string;
                                iban: string | null;
                                /** Format: uuid */
                                id: string;
                                leadDays: number;
                                leastCents: number;
                                merchantEmail: string | null;
                                notificationUrl: string;
                                /** @enum {string} */
                                provider: "stripe" | "systempay" | "scellius" | "sogecommerce" | "payzen" | "lyra" | "stripe-sandbox" | "lyra-sandbox";
                                secretKeyEnd: string | null;
                                sepaOn: boolean;
                                shopId: string | null;
                                transitAccount: string;
                                trial: boolean;
                                version: number;
                                webhookSecretEnd: string | null;
                            }[];
                            withoutEmail: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ajoute le contrat d’un compte bancaire
         * @description Équipe, droit « payments.settings ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        aboveBasisPoints: number;
                        bic: string | null;
                        /** Format: uuid */
                        buildingId: string | null;
                        cardOn: boolean;
                        creditorId: string | null;
                        cutOffHour: number;
                        /** @enum {string} */
                        debitVersion: "pain.008.001.08" | "pain.008.001.02";
                        holder: string;
                        iban: string | null;
                        leadDays: number;
                        leastCents: number;
                        /** Format: email */
                        merchantEmail: string | null;
                        /** @enum {string} */
                        provider: "stripe" | "systempay" | "scellius" | "sogecommerce" | "payzen" | "lyra" | "stripe-sandbox" | "lyra-sandbox";
                        secretKey?: string | null;
                        sepaOn: boolean;
                        shopId: string | null;
                        transitAccount: string;
                        webhookSecret?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            aboveBasisPoints: number;
                            bic: string | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            cardOn: boolean;
                            creditorId: string | null;
                            cutOffHour: number;
                            /** @enum {string} */
                            debitVersion: "pain.008.001.08" | "pain.008.001.02";
                            holder: string;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            leadDays: number;
                            leastCents: number;
                            merchantEmail: string | null;
                            notificationUrl: string;
                            /** @enum {string} */
                            provider: "stripe" | "systempay" | "scellius" | "sogecommerce" | "payzen" | "lyra" | "stripe-sandbox" | "lyra-sandbox";
                            secretKeyEnd: string | null;
                            sepaOn: boolean;
                            shopId: string | null;
                            transitAccount: string;
                            trial: boolean;
                            version: number;
                            webhookSecretEnd: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change un contrat ; une clé laissée de côté reste, une clé nulle est oubliée
         * @description Équipe, droit « payments.settings ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        aboveBasisPoints: number;
                        bic: string | null;
                        cardOn: boolean;
                        creditorId: string | null;
                        cutOffHour: number;
                        /** @enum {string} */
                        debitVersion: "pain.008.001.08" | "pain.008.001.02";
                        holder: string;
                        iban: string | null;
                        leadDays: number;
                        leastCents: number;
                        /** Format: email */
                        merchantEmail: string | null;
                        /** @enum {string} */
                        provider: "stripe" | "systempay" | "scellius" | "sogecommerce" | "payzen" | "lyra" | "stripe-sandbox" | "lyra-sandbox";
                        secretKey?: string | null;
                        sepaOn: boolean;
                        shopId: string | null;
                        transitAccount: string;
                        version: number;
                        webhookSecret?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            aboveBasisPoints: number;
                            bic: string | null;
                            /** Format: uuid */
                            buildingId: string | null;
                            buildingName: string | null;
                            cardOn: boolean;
                            creditorId: string | null;
                            cutOffHour: number;
                            /** @enum {string} */
                            debitVersion: "pain.008.001.08" | "pain.008.001.02";
                            holder: string;
                            iban: string | null;
                            /** Format: uuid */
                            id: string;
                            leadDays: number;
                            leastCents: number;
                            merchantEmail: string | null;
                            notificationUrl: string;
                            /** @enum {string} */
                            provider: "stripe" | "systempay" | "scellius" | "sogecommerce" | "payzen" | "lyra" | "stripe-sandbox" | "lyra-sandbox";
                            secretKeyEnd: string | null;
                            sepaOn: boolean;
                            shopId: string | null;
                            transitAccount: string;
                            trial: boolean;
                            version: number;
                            webhookSecretEnd: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/debits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mandats de prélèvement et fichiers remis
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                holder: string;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                /** Format: date */
                                submitBefore: string | null;
                                waiting: number;
                                waitingCents: number;
                            }[];
                            files: {
                                accountLabel: string;
                                /** Format: uuid */
                                bankAccountId: string;
                                count: number;
                                /** Format: uuid */
                                id: string;
                                madeAt: string;
                                madeByName: string;
                                messageId: string;
                                refusedAt: string | null;
                                refusedReason: string | null;
                                /** Format: date */
                                submitBefore: string;
                                sumCents: number;
                                version: string;
                            }[];
                            mandates: {
                                accountCode: string;
                                accountLabel: string;
                                /** Format: uuid */
                                bankAccountId: string;
                                cents: number;
                                codeSentTo: string | null;
                                /** Format: date */
                                collectedOn: string | null;
                                /** Format: date */
                                collectOn: string;
                                /** Format: uuid */
                                fileId: string | null;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                intentId: string;
                                paper: boolean;
                                payerName: string;
                                reference: string;
                                /** Format: date */
                                returnedOn: string | null;
                                returnReason: string | null;
                                signedAt: string;
                                signedLogin: string;
                                /** Format: date */
                                signedOn: string;
                                /** @enum {string} */
                                state: "signed" | "filed" | "collected" | "returned" | "cancelled";
                                /** Format: date */
                                submitBefore: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/debits/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Met les mandats signés d’un compte dans un fichier pour la banque
         * @description Équipe, droit « payments.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        bankAccountId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            moved: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/debits/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Le fichier pain.008, tel qu’il a été écrit
         * @description Équipe, droit « payments.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/debits/files/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * La banque a refusé le fichier : ses mandats attendent le suivant
         * @description Équipe, droit « payments.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/payments/debits/mandates/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Le mandat signé par le client, en PDF
         * @description Équipe, droit « payments.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Retire une photo
         * @description Équipe, droit « documents.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Titre d’une photo
         * @description Équipe, droit « documents.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            lotId: string;
                            mime: string;
                            position: number;
                            size: number;
                            title: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/photos/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * L’image
         * @description Équipe, droit « documents.read ».
         */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/accounts/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Qui voit ce compte, et pourquoi
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                from: string | null;
                                name: string;
                                /** Format: uuid */
                                personId: string;
                                role: string;
                                sentence: string;
                                until: string | null;
                            }[];
                            rubricOpen: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/events/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Qui voit ce document, et pourquoi
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binder: {
                                /** Format: uuid */
                                id: string;
                                level: string;
                                path: string;
                            } | null;
                            notSeeing: {
                                people: {
                                    name: string;
                                    nextStep: {
                                        act: string;
                                        label: string;
                                        targetId: string | null;
                                    } | null;
                                    /** Format: uuid */
                                    personId: string;
                                    sentence: string;
                                }[];
                                reason: string;
                                title: string;
                            }[];
                            online: boolean;
                            seeing: {
                                people: {
                                    name: string;
                                    /** Format: uuid */
                                    personId: string;
                                    sentence: string;
                                    until: string | null;
                                }[];
                                role: string;
                                sentence: string;
                                title: string;
                            }[];
                            state: {
                                from?: string | null;
                                nextStep?: {
                                    act: string;
                                    label: string;
                                    targetId: string | null;
                                };
                                published: boolean;
                                reason?: string;
                                sentence?: string;
                                until?: string | null;
                            };
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renvoyer une fois les documents depuis une date
         * @description Équipe, droit « publication.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        sinceOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            runId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Envois, du plus récent au plus ancien
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                appeared: number;
                                attempts: number;
                                changed: number;
                                disappeared: number;
                                error: string | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                logLines: number;
                                notices: number;
                                noticesSent: number;
                                number: number;
                                report: {
                                    byKind: {
                                        [key: string]: {
                                            appeared: number;
                                            changed: number;
                                            disappeared: number;
                                        };
                                    };
                                    everything: boolean;
                                    notices: number;
                                } | null;
                                requestedAt: string;
                                startedAt: string | null;
                                startedByName: string | null;
                                state: string;
                                steps: {
                                    done: number;
                                    reachedAt: string;
                                    step: string;
                                    total: number;
                                }[];
                                stopAsked: boolean;
                                trigger: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Publier maintenant
         * @description Équipe, droit « publication.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            joined: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un envoi, ses étapes et son compte-rendu
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            appeared: number;
                            attempts: number;
                            changed: number;
                            disappeared: number;
                            error: string | null;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            logLines: number;
                            notices: number;
                            noticesSent: number;
                            number: number;
                            report: {
                                byKind: {
                                    [key: string]: {
                                        appeared: number;
                                        changed: number;
                                        disappeared: number;
                                    };
                                };
                                everything: boolean;
                                notices: number;
                            } | null;
                            requestedAt: string;
                            startedAt: string | null;
                            startedByName: string | null;
                            state: string;
                            steps: {
                                done: number;
                                reachedAt: string;
                                step: string;
                                total: number;
                            }[];
                            stopAsked: boolean;
                            trigger: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/runs/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journal de transfert, par pages
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                act: string;
                                at: string;
                                /** Format: uuid */
                                itemId: string;
                                kind: string;
                                label: string;
                                reason: string | null;
                                seq: number;
                                sourcePath: string | null;
                                success: boolean;
                                targetPath: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/runs/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journal de transfert, à télécharger en XML ou JSON
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "xml";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/runs/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Interrompre un envoi
         * @description Équipe, droit « publication.run ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            appeared: number;
                            attempts: number;
                            changed: number;
                            disappeared: number;
                            error: string | null;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            logLines: number;
                            notices: number;
                            noticesSent: number;
                            number: number;
                            report: {
                                byKind: {
                                    [key: string]: {
                                        appeared: number;
                                        changed: number;
                                        disappeared: number;
                                    };
                                };
                                everything: boolean;
                                notices: number;
                            } | null;
                            requestedAt: string;
                            startedAt: string | null;
                            startedByName: string | null;
                            state: string;
                            steps: {
                                done: number;
                                reachedAt: string;
                                step: string;
                                total: number;
                            }[];
                            stopAsked: boolean;
                            trigger: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paramètres de publication
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            resendSince: string | null;
                            settings: {
                                /** @default false */
                                closeSellerAtSale: boolean;
                                /** @default false */
                                closeTenantAtDeparture: boolean;
                                /** @default false */
                                closeTenantAtNotice: boolean;
                                /** @default false */
                                excludeKeptAnalytics: boolean;
                                /** @default false */
                                groupCoOwnerTreasury: boolean;
                                /** @default false */
                                groupLandlordTreasury: boolean;
                                /** @default false */
                                groupTenantTreasury: boolean;
                                /** @default false */
                                instant: boolean;
                                /** @default true */
                                openTreasuryGroups: boolean;
                                /** @default false */
                                sendDecidedWorks: boolean;
                                /** @default true */
                                sendExpenses: boolean;
                                /** @default false */
                                showNarrowPapers: boolean;
                                /** @default false */
                                showTenantAccounts: boolean;
                                /** @default true */
                                transferLog: boolean;
                                /** @default false */
                                useAttachmentNames: boolean;
                                /** @default false */
                                withholdBankDetails: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changer les paramètres de publication
         * @description Équipe, droit « publication.settings ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        closeSellerAtSale?: boolean;
                        closeTenantAtDeparture?: boolean;
                        closeTenantAtNotice?: boolean;
                        excludeKeptAnalytics?: boolean;
                        groupCoOwnerTreasury?: boolean;
                        groupLandlordTreasury?: boolean;
                        groupTenantTreasury?: boolean;
                        instant?: boolean;
                        openTreasuryGroups?: boolean;
                        sendDecidedWorks?: boolean;
                        sendExpenses?: boolean;
                        showNarrowPapers?: boolean;
                        showTenantAccounts?: boolean;
                        transferLog?: boolean;
                        useAttachmentNames?: boolean;
                        withholdBankDetails?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @default false */
                            closeSellerAtSale: boolean;
                            /** @default false */
                            closeTenantAtDeparture: boolean;
                            /** @default false */
                            closeTenantAtNotice: boolean;
                            /** @default false */
                            excludeKeptAnalytics: boolean;
                            /** @default false */
                            groupCoOwnerTreasury: boolean;
                            /** @default false */
                            groupLandlordTreasury: boolean;
                            /** @default false */
                            groupTenantTreasury: boolean;
                            /** @default false */
                            instant: boolean;
                            /** @default true */
                            openTreasuryGroups: boolean;
                            /** @default false */
                            sendDecidedWorks: boolean;
                            /** @default true */
                            sendExpenses: boolean;
                            /** @default false */
                            showNarrowPapers: boolean;
                            /** @default false */
                            showTenantAccounts: boolean;
                            /** @default true */
                            transferLog: boolean;
                            /** @default false */
                            useAttachmentNames: boolean;
                            /** @default false */
                            withholdBankDetails: boolean;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/publication/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulation : ce qui apparaîtra, changera, disparaîtra, et pour qui
         * @description Équipe, droit « publication.read ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        eventIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binders: {
                                act: "appear" | "change" | "disappear";
                                /** Format: uuid */
                                id: string;
                                path: string;
                            }[];
                            calculatedAt: string;
                            counts: {
                                accounts: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                bankDetails: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                binders: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                cards: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                documents: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                expenses: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                funds: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                people: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                                rights: {
                                    appear: number;
                                    change: number;
                                    disappear: number;
                                };
                            };
                            documents: {
                                act: "appear" | "change" | "disappear";
                                building: string | null;
                                /** Format: uuid */
                                documentId: string;
                                /** Format: uuid */
                                eventId: string;
                                readerCount: number;
                                readers: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                shelf: string;
                                title: string;
                                why: string;
                            }[];
                            people: {
                                arrives: boolean;
                                changes: number;
                                gains: number;
                                /** Format: uuid */
                                id: string;
                                leaves: boolean;
                                losses: number;
                                name: string;
                            }[];
                            peopleConcerned: {
                                appear: number;
                                change: number;
                                disappear: number;
                            };
                            resendSince: string | null;
                            retained: {
                                chrono: number;
                                /** Format: uuid */
                                eventId: string;
                                nextStep: string;
                                reason: string;
                                sentence: string;
                                title: string;
                            }[];
                            retainedTotal: number;
                            total: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/publication/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dernier envoi, envoi en cours, prochaine heure
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            currentRun: {
                                appeared: number;
                                attempts: number;
                                changed: number;
                                disappeared: number;
                                error: string | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                logLines: number;
                                notices: number;
                                noticesSent: number;
                                number: number;
                                report: {
                                    byKind: {
                                        [key: string]: {
                                            appeared: number;
                                            changed: number;
                                            disappeared: number;
                                        };
                                    };
                                    everything: boolean;
                                    notices: number;
                                } | null;
                                requestedAt: string;
                                startedAt: string | null;
                                startedByName: string | null;
                                state: string;
                                steps: {
                                    done: number;
                                    reachedAt: string;
                                    step: string;
                                    total: number;
                                }[];
                                stopAsked: boolean;
                                trigger: string;
                            } | null;
                            instant: boolean;
                            lastRun: {
                                appeared: number;
                                attempts: number;
                                changed: number;
                                disappeared: number;
                                error: string | null;
                                finishedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                logLines: number;
                                notices: number;
                                noticesSent: number;
                                number: number;
                                report: {
                                    byKind: {
                                        [key: string]: {
                                            appeared: number;
                                            changed: number;
                                            disappeared: number;
                                        };
                                    };
                                    everything: boolean;
                                    notices: number;
                                } | null;
                                requestedAt: string;
                                startedAt: string | null;
                                startedByName: string | null;
                                state: string;
                                steps: {
                                    done: number;
                                    reachedAt: string;
                                    step: string;
                                    total: number;
                                }[];
                                stopAsked: boolean;
                                trigger: string;
                            } | null;
                            nextRunAt: string | null;
                            serviceActive: boolean;
                            waiting: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comptes bancaires des fonds mandants
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                bic: string | null;
                                holder: string;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                /** @enum {string} */
                                transferVersion: "pain.001.001.09" | "pain.001.001.03";
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ajoute un compte bancaire des fonds mandants
         * @description Équipe, droit « rental.pay ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bic: string | null;
                        holder: string;
                        iban: string;
                        label: string;
                        /** @enum {string} */
                        transferVersion: "pain.001.001.09" | "pain.001.001.03";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bic: string | null;
                            holder: string;
                            iban: string;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            /** @enum {string} */
                            transferVersion: "pain.001.001.09" | "pain.001.001.03";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/bank-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change un compte bancaire des fonds mandants
         * @description Équipe, droit « rental.pay ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bic: string | null;
                        holder: string;
                        iban: string;
                        label: string;
                        /** @enum {string} */
                        transferVersion: "pain.001.001.09" | "pain.001.001.03";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bic: string | null;
                            holder: string;
                            iban: string;
                            /** Format: uuid */
                            id: string;
                            label: string;
                            /** @enum {string} */
                            transferVersion: "pain.001.001.09" | "pain.001.001.03";
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quittance un mois et comptabilise les loyers
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        month: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            /** Format: uuid */
                            runId: string;
                            totalCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/calls/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Loyers à quittancer pour un mois ; rien n’est écrit
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    month: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            /** Format: date */
                            month: string;
                            rows: {
                                buildingName: string;
                                calledCents: number | null;
                                /** Format: uuid */
                                leaseId: string;
                                leaseNumber: string;
                                lines: {
                                    cents: number;
                                    explanation: string;
                                    label: string;
                                    /** @enum {string} */
                                    rubric: "rent" | "charges" | "settlement" | "insurance" | "energy" | "letting" | "other";
                                }[];
                                lots: string;
                                openCents: number | null;
                                ownerName: string | null;
                                reason: {
                                    code: string;
                                    sentence: string;
                                } | null;
                                tenantName: string;
                                totalCents: number;
                            }[];
                            totalCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/calls/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quittancements faits, le dernier d’abord
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                count: number;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "calls" | "fees" | "settlement" | "letting";
                                madeAt: string;
                                madeByName: string;
                                /** Format: date */
                                month: string;
                                totalCents: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Baux dont les charges d’une période sont à régulariser, et leurs décomptes
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    fromOn: string;
                    untilOn: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            natures: string[];
                            rows: {
                                balanceCents: number | null;
                                buildingName: string;
                                /** Format: date */
                                callableOn: string | null;
                                calledCents: number;
                                /** Format: date */
                                entryOn: string;
                                /** Format: uuid */
                                eventId: string | null;
                                /** Format: date */
                                exitOn: string | null;
                                explanation: string | null;
                                instalments: number | null;
                                /** Format: uuid */
                                leaseId: string;
                                leaseNumber: string;
                                limitation: string | null;
                                lots: string;
                                offsetCents: number | null;
                                provisionsCents: number | null;
                                recoverableCents: number | null;
                                refundCents: number | null;
                                /** Format: date */
                                settledOn: string | null;
                                /** Format: uuid */
                                settlementId: string | null;
                                shareCents: number | null;
                                tenantName: string;
                                /** Format: date */
                                toldOn: string | null;
                                version: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Fait le décompte par nature et le communique au locataire
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn: string;
                        /** Format: uuid */
                        leaseId: string;
                        lines: {
                            cents: number;
                            nature: string;
                        }[];
                        provisionsCents: number;
                        /** Format: date */
                        untilOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/charges/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annule un décompte qui n’est pas comptabilisé
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            removed: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/charges/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comptabilise une régularisation, un mois au moins après son décompte
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {integer} */
                        instalments: 1 | 12;
                        /** Format: date */
                        on: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            settled: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/charges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ce que donne la régularisation d’un bail ; rien n’est écrit
         * @description Équipe, droit « rental.read ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn: string;
                        /** Format: uuid */
                        leaseId: string;
                        lines: {
                            cents: number;
                            nature: string;
                        }[];
                        provisionsCents: number;
                        /** Format: date */
                        untilOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            balanceCents: number;
                            days: number;
                            explanation: string;
                            instalments: number;
                            shareCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Affecte les trop-perçus, calcule les honoraires et les comptabilise
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            allocatedCents: number;
                            count: number;
                            /** Format: uuid */
                            runId: string;
                            totalCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/fees/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Honoraires gagnés et non virés, compte de l’agence, virements faits
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            drawableCents: number;
                            earnedCents: number;
                            explanation: string;
                            lists: {
                                acts: string[];
                                approvedAt: string | null;
                                approvedByName: string | null;
                                /** Format: uuid */
                                bankAccountId: string;
                                bankLabel: string;
                                count: number;
                                /** Format: date */
                                executedOn: string | null;
                                /** Format: date */
                                executeOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "owners" | "fees";
                                preparedAt: string;
                                preparedByName: string;
                                /** @enum {string} */
                                state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                                totalCents: number;
                                version: number;
                            }[];
                            own: {
                                clientAccount: string;
                                holder: string | null;
                                iban: string | null;
                                salesAccount: string;
                                vatAccount: string;
                                version: number;
                            };
                            waitingCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prépare le virement d’honoraires au compte de l’agence ; une autre personne l’approuve
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        bankAccountId: string;
                        cents: number;
                        /** Format: date */
                        executeOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/fees/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journal des ventes de l’agence : honoraires d’une période, aux colonnes du FEC
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    fromOn: string;
                    untilOn: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/fees/own-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change le compte de l’agence et les comptes de son journal des ventes
         * @description Équipe, droit « rental.pay ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clientAccount: string;
                        holder: string;
                        iban: string;
                        salesAccount: string;
                        vatAccount: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            drawableCents: number;
                            earnedCents: number;
                            explanation: string;
                            lists: {
                                acts: string[];
                                approvedAt: string | null;
                                approvedByName: string | null;
                                /** Format: uuid */
                                bankAccountId: string;
                                bankLabel: string;
                                count: number;
                                /** Format: date */
                                executedOn: string | null;
                                /** Format: date */
                                executeOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "owners" | "fees";
                                preparedAt: string;
                                preparedByName: string;
                                /** @enum {string} */
                                state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                                totalCents: number;
                                version: number;
                            }[];
                            own: {
                                clientAccount: string;
                                holder: string | null;
                                iban: string | null;
                                salesAccount: string;
                                vatAccount: string;
                                version: number;
                            };
                            waitingCents: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/fees/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Honoraires et trop-perçus à affecter ; rien n’est écrit
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    on: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            allocations: {
                                cents: number;
                                explanation: string[];
                                /** Format: uuid */
                                leaseId: string;
                                tenantName: string;
                            }[];
                            fees: {
                                baseCents: number;
                                explanation: string;
                                grossCents: number;
                                /** Format: uuid */
                                mandateId: string;
                                mandateNumber: string;
                                netCents: number;
                                ownerName: string;
                                vatCents: number;
                            }[];
                            /** Format: date */
                            on: string;
                            stopped: {
                                faults: {
                                    code: string;
                                    sentence: string;
                                }[];
                                /** Format: uuid */
                                leaseId: string;
                                tenantName: string;
                            }[];
                            totalCents: number;
                            withoutRate: {
                                /** Format: uuid */
                                mandateId: string;
                                number: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/fees/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calculs d’honoraires faits, le dernier d’abord
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                count: number;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "calls" | "fees" | "settlement" | "letting";
                                madeAt: string;
                                madeByName: string;
                                /** Format: date */
                                month: string;
                                totalCents: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/indexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Indices de révision connus, et règles de révision de l’agence
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            settings: {
                                /** @enum {string} */
                                effect: "request" | "next-term";
                                /** @enum {string} */
                                rounding: "cut" | "half-up";
                                version: number;
                            };
                            values: {
                                hundredths: number;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                index: "IRL" | "ILC" | "ILAT" | "ICC";
                                /** Format: date */
                                publishedOn: string | null;
                                quarter: number;
                                writtenByName: string;
                                year: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Reprend des valeurs d’indices, une par ligne
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/indexes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Retire une valeur d’indice
         * @description Équipe, droit « rental.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            removed: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Factures électroniques importées
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                draftId: string;
                                /** Format: date */
                                dueOn: string | null;
                                faults: {
                                    code: string;
                                    effect: string;
                                    sentence: string;
                                }[];
                                /** Format: uuid */
                                id: string;
                                importedAt: string;
                                importedByName: string;
                                /** Format: date */
                                issuedOn: string;
                                /** @enum {string} */
                                kind: "invoice" | "credit-note";
                                /** Format: uuid */
                                mandateId: string | null;
                                mandateNumber: string | null;
                                netCents: number;
                                number: string;
                                profile: string;
                                siren: string | null;
                                supplier: string;
                                totalCents: number;
                                vatCents: number;
                                waiting: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Importe une facture Factur-X ; elle reste un brouillon
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: string;
                        /** Format: uuid */
                        mandateId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            draftId: string;
                            /** Format: date */
                            dueOn: string | null;
                            faults: {
                                code: string;
                                effect: string;
                                sentence: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            importedAt: string;
                            importedByName: string;
                            /** Format: date */
                            issuedOn: string;
                            /** @enum {string} */
                            kind: "invoice" | "credit-note";
                            /** Format: uuid */
                            mandateId: string | null;
                            mandateNumber: string | null;
                            netCents: number;
                            number: string;
                            profile: string;
                            siren: string | null;
                            supplier: string;
                            totalCents: number;
                            vatCents: number;
                            waiting: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/invoices/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La facture telle que reçue
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Échéances, encaissements et affectations d’un bail
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            allocations: {
                                /** Format: uuid */
                                callId: string;
                                cents: number;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                madeOn: string;
                                /** Format: date */
                                month: string;
                                movable: boolean;
                                /** @enum {string} */
                                origin: "receipt" | "overpayment" | "return" | "move";
                                /** @enum {string} */
                                rubric: "rent" | "charges" | "settlement" | "insurance" | "energy" | "letting" | "other";
                            }[];
                            buildingName: string;
                            calls: {
                                due: {
                                    cents: number;
                                    label: string;
                                    /** @enum {string} */
                                    rubric: "rent" | "charges" | "settlement" | "insurance" | "energy" | "letting" | "other";
                                }[];
                                dueCents: number;
                                /** Format: date */
                                dueOn: string;
                                explanation: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "rent" | "settlement" | "letting";
                                /** Format: date */
                                month: string;
                                /** Format: uuid */
                                noticeEventId: string | null;
                                open: {
                                    cents: number;
                                    /** @enum {string} */
                                    rubric: "rent" | "charges" | "settlement" | "insurance" | "energy" | "letting" | "other";
                                }[];
                                openCents: number;
                                paper: string | null;
                                /** Format: uuid */
                                receiptEventId: string | null;
                            }[];
                            depositCents: number | null;
                            /** Format: uuid */
                            leaseId: string;
                            leaseNumber: string;
                            lots: string;
                            /** Format: uuid */
                            mandateId: string | null;
                            overpaidCents: number;
                            receipts: {
                                cents: number;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                overpaidCents: number;
                                /** @enum {string} */
                                paidFrom: "bank" | "deposit" | "settlement";
                                /** Format: date */
                                receivedOn: string;
                                refundedCents: number;
                                /** Format: date */
                                refundedOn: string | null;
                                /** Format: date */
                                returnedOn: string | null;
                            }[];
                            tenantName: string;
                            toGiveBackCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dépôt de garantie d’un bail
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            collective: boolean;
                            deposit: {
                                cents: number;
                                deductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                heldBy: "agency" | "owner";
                                keptCents: number;
                                /** Format: date */
                                keysOn: string | null;
                                /** Format: date */
                                receivedOn: string;
                                refundCents: number | null;
                                /** Format: date */
                                refundedOn: string | null;
                                releaseCents: number | null;
                                releaseDeductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** Format: date */
                                releasedOn: string | null;
                                surchargeCents: number;
                                unpaidCents: number;
                                version: number;
                            } | null;
                            /** Format: uuid */
                            eventId: string | null;
                            /** Format: date */
                            exitOn: string | null;
                            inBooksCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Enregistre le dépôt reçu
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cents: number;
                        /** @enum {string} */
                        heldBy: "agency" | "owner" | "books";
                        /** Format: date */
                        receivedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            collective: boolean;
                            deposit: {
                                cents: number;
                                deductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                heldBy: "agency" | "owner";
                                keptCents: number;
                                /** Format: date */
                                keysOn: string | null;
                                /** Format: date */
                                receivedOn: string;
                                refundCents: number | null;
                                /** Format: date */
                                refundedOn: string | null;
                                releaseCents: number | null;
                                releaseDeductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** Format: date */
                                releasedOn: string | null;
                                surchargeCents: number;
                                unpaidCents: number;
                                version: number;
                            } | null;
                            /** Format: uuid */
                            eventId: string | null;
                            /** Format: date */
                            exitOn: string | null;
                            inBooksCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/deposit/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ce que donne la restitution ; rien n’est écrit
         * @description Équipe, droit « rental.read ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressGiven: boolean;
                        deductions: {
                            cents: number;
                            label: string;
                        }[];
                        inventoryMatches: boolean;
                        keptCents: number;
                        /** Format: date */
                        keysOn: string;
                        /** Format: date */
                        refundedOn: string;
                        takeUnpaid: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deductions: {
                                cents: number;
                                label: string;
                            }[];
                            depositCents: number;
                            /** Format: date */
                            dueOn: string;
                            explanation: string;
                            faults: {
                                code: string;
                                sentence: string;
                            }[];
                            keptCents: number;
                            monthsLate: number;
                            paidCents: number;
                            refundCents: number;
                            stillOwedCents: number;
                            surchargeCents: number;
                            unpaidCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/deposit/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Solde la provision gardée jusqu’aux comptes de l’immeuble
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        approvedOn: string;
                        deductions: {
                            cents: number;
                            label: string;
                        }[];
                        /** Format: date */
                        releasedOn: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            collective: boolean;
                            deposit: {
                                cents: number;
                                deductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                heldBy: "agency" | "owner";
                                keptCents: number;
                                /** Format: date */
                                keysOn: string | null;
                                /** Format: date */
                                receivedOn: string;
                                refundCents: number | null;
                                /** Format: date */
                                refundedOn: string | null;
                                releaseCents: number | null;
                                releaseDeductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** Format: date */
                                releasedOn: string | null;
                                surchargeCents: number;
                                unpaidCents: number;
                                version: number;
                            } | null;
                            /** Format: uuid */
                            eventId: string | null;
                            /** Format: date */
                            exitOn: string | null;
                            inBooksCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/deposit/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restitue le dépôt et le comptabilise
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        addressGiven: boolean;
                        deductions: {
                            cents: number;
                            label: string;
                        }[];
                        inventoryMatches: boolean;
                        keptCents: number;
                        /** Format: date */
                        keysOn: string;
                        /** Format: date */
                        refundedOn: string;
                        takeUnpaid: boolean;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            collective: boolean;
                            deposit: {
                                cents: number;
                                deductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                heldBy: "agency" | "owner";
                                keptCents: number;
                                /** Format: date */
                                keysOn: string | null;
                                /** Format: date */
                                receivedOn: string;
                                refundCents: number | null;
                                /** Format: date */
                                refundedOn: string | null;
                                releaseCents: number | null;
                                releaseDeductions: {
                                    cents: number;
                                    label: string;
                                }[];
                                /** Format: date */
                                releasedOn: string | null;
                                surchargeCents: number;
                                unpaidCents: number;
                                version: number;
                            } | null;
                            /** Format: uuid */
                            eventId: string | null;
                            /** Format: date */
                            exitOn: string | null;
                            inBooksCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/letting-fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Honoraires de location d’un bail
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreed: ("letting" | "file" | "inventory")[];
                            areaHundredths: number | null;
                            /** @enum {string} */
                            kind: "unfurnished" | "furnished" | "mobility" | "commercial" | "other";
                            leaseNumber: string;
                            rows: {
                                areaHundredths: number | null;
                                /** Format: date */
                                cancelledOn: string | null;
                                creditNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                inventoryOn: string | null;
                                /** Format: date */
                                invoicedOn: string;
                                lines: {
                                    ownerCents: number;
                                    /** @enum {string} */
                                    service: "letting" | "file" | "inventory";
                                    tenantCents: number;
                                }[];
                                madeByName: string;
                                number: string;
                                ownerCents: number;
                                /** Format: uuid */
                                ownerEventId: string | null;
                                tenantCents: number;
                                /** Format: uuid */
                                tenantEventId: string | null;
                                tenantOpenCents: number;
                                version: number;
                                /** @enum {string|null} */
                                zone: "A-bis" | "tense" | "other" | null;
                            }[];
                            /** Format: date */
                            signedOn: string;
                            /** @enum {string|null} */
                            zone: "A-bis" | "tense" | "other" | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Facture les honoraires de location et les comptabilise
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaHundredths: number | null;
                        /** Format: date */
                        inventoryOn: string | null;
                        lines: {
                            ownerCents: number;
                            /** @enum {string} */
                            service: "letting" | "file" | "inventory";
                            tenantCents: number;
                        }[];
                        /** Format: date */
                        on: string;
                        /** @enum {string|null} */
                        zone: "A-bis" | "tense" | "other" | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreed: ("letting" | "file" | "inventory")[];
                            areaHundredths: number | null;
                            /** @enum {string} */
                            kind: "unfurnished" | "furnished" | "mobility" | "commercial" | "other";
                            leaseNumber: string;
                            rows: {
                                areaHundredths: number | null;
                                /** Format: date */
                                cancelledOn: string | null;
                                creditNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                inventoryOn: string | null;
                                /** Format: date */
                                invoicedOn: string;
                                lines: {
                                    ownerCents: number;
                                    /** @enum {string} */
                                    service: "letting" | "file" | "inventory";
                                    tenantCents: number;
                                }[];
                                madeByName: string;
                                number: string;
                                ownerCents: number;
                                /** Format: uuid */
                                ownerEventId: string | null;
                                tenantCents: number;
                                /** Format: uuid */
                                tenantEventId: string | null;
                                tenantOpenCents: number;
                                version: number;
                                /** @enum {string|null} */
                                zone: "A-bis" | "tense" | "other" | null;
                            }[];
                            /** Format: date */
                            signedOn: string;
                            /** @enum {string|null} */
                            zone: "A-bis" | "tense" | "other" | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/letting-fees/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Montants et plafonds d’une facture d’honoraires de location ; rien n’est écrit
         * @description Équipe, droit « rental.read ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaHundredths: number | null;
                        /** Format: date */
                        inventoryOn: string | null;
                        lines: {
                            ownerCents: number;
                            /** @enum {string} */
                            service: "letting" | "file" | "inventory";
                            tenantCents: number;
                        }[];
                        /** Format: date */
                        on: string;
                        /** @enum {string|null} */
                        zone: "A-bis" | "tense" | "other" | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            faults: {
                                code: string;
                                sentence: string;
                            }[];
                            limits: {
                                cents: number;
                                explanation: string;
                                /** @enum {string} */
                                service: "letting" | "file" | "inventory";
                            }[];
                            owner: {
                                grossCents: number;
                                netCents: number;
                                vatCents: number;
                            };
                            tenant: {
                                grossCents: number;
                                netCents: number;
                                vatCents: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bascule une affectation vers une autre échéance ou rubrique
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        allocationId: string;
                        confirmed: boolean;
                        /** Format: date */
                        on: string;
                        /** Format: uuid */
                        toCallId: string;
                        /** @enum {string} */
                        toRubric: "rent" | "charges" | "settlement" | "insurance" | "energy" | "letting" | "other";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            entryId: string;
                            feeCorrection: boolean;
                            /** Format: uuid */
                            transferId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/overpayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trop-perçus d’un bail, et ce qui peut en être fait
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                cents: number;
                                elsewhere: {
                                    ask: string;
                                    cents: number;
                                    /** Format: uuid */
                                    leaseId: string;
                                    leaseNumber: string;
                                }[];
                                /** Format: uuid */
                                receiptId: string;
                                /** Format: date */
                                receivedOn: string;
                                refusal: {
                                    code: string;
                                    sentence: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enregistre un encaissement et l’affecte, du plus ancien au plus récent
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cents: number;
                        chosen?: string[];
                        label: string;
                        /** Format: date */
                        receivedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            explanation: string[];
                            /** Format: uuid */
                            id: string;
                            overpaidCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/leases/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clauses du bail : révision, charges, dépôt, quittances électroniques
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            chargesMode: "provision" | "forfait" | "none";
                            collective: boolean;
                            electronicProof: string | null;
                            /** Format: date */
                            electronicSince: string | null;
                            /** @enum {string|null} */
                            energyClass: "A" | "B" | "C" | "D" | "E" | "F" | "G" | null;
                            /** @enum {string} */
                            kind: "unfurnished" | "furnished" | "mobility" | "commercial" | "other";
                            leaseNumber: string;
                            lines: {
                                /** Format: date */
                                fromOn: string;
                                label: string;
                                monthlyCents: number;
                                /** @enum {string} */
                                rubric: "insurance" | "energy" | "other";
                                /** Format: date */
                                untilOn: string | null;
                            }[];
                            overseas: boolean;
                            /** Format: date */
                            renewedOn: string | null;
                            rentFault: string | null;
                            reviewClause: boolean;
                            /** @enum {string} */
                            reviewIndex: "IRL" | "ILC" | "ILAT" | "ICC";
                            /** Format: date */
                            reviewOn: string | null;
                            reviewQuarter: number | null;
                            /** Format: date */
                            signedOn: string | null;
                            termYears: number;
                            version: number;
                        };
                    };
                };
            };
        };
        /**
         * Change les clauses du bail
         * @description Équipe, droit « rental.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        chargesMode: "provision" | "forfait" | "none";
                        collective: boolean;
                        electronicProof: string | null;
                        /** Format: date */
                        electronicSince: string | null;
                        /** @enum {string|null} */
                        energyClass: "A" | "B" | "C" | "D" | "E" | "F" | "G" | null;
                        /** @enum {string} */
                        kind: "unfurnished" | "furnished" | "mobility" | "commercial" | "other";
                        lines: {
                            /** Format: date */
                            fromOn: string;
                            label: string;
                            monthlyCents: number;
                            /** @enum {string} */
                            rubric: "insurance" | "energy" | "other";
                            /** Format: date */
                            untilOn: string | null;
                        }[];
                        overseas: boolean;
                        /** Format: date */
                        renewedOn: string | null;
                        reviewClause: boolean;
                        /** @enum {string} */
                        reviewIndex: "IRL" | "ILC" | "ILAT" | "ICC";
                        /** Format: date */
                        reviewOn: string | null;
                        reviewQuarter: number | null;
                        /** Format: date */
                        signedOn: string | null;
                        termYears: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            chargesMode: "provision" | "forfait" | "none";
                            collective: boolean;
                            electronicProof: string | null;
                            /** Format: date */
                            electronicSince: string | null;
                            /** @enum {string|null} */
                            energyClass: "A" | "B" | "C" | "D" | "E" | "F" | "G" | null;
                            /** @enum {string} */
                            kind: "unfurnished" | "furnished" | "mobility" | "commercial" | "other";
                            leaseNumber: string;
                            lines: {
                                /** Format: date */
                                fromOn: string;
                                label: string;
                                monthlyCents: number;
                                /** @enum {string} */
                                rubric: "insurance" | "energy" | "other";
                                /** Format: date */
                                untilOn: string | null;
                            }[];
                            overseas: boolean;
                            /** Format: date */
                            renewedOn: string | null;
                            rentFault: string | null;
                            reviewClause: boolean;
                            /** @enum {string} */
                            reviewIndex: "IRL" | "ILC" | "ILAT" | "ICC";
                            /** Format: date */
                            reviewOn: string | null;
                            reviewQuarter: number | null;
                            /** Format: date */
                            signedOn: string | null;
                            termYears: number;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/letting-fees/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annule une facture d’honoraires de location par des écritures contraires et un avoir
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreed: ("letting" | "file" | "inventory")[];
                            areaHundredths: number | null;
                            /** @enum {string} */
                            kind: "unfurnished" | "furnished" | "mobility" | "commercial" | "other";
                            leaseNumber: string;
                            rows: {
                                areaHundredths: number | null;
                                /** Format: date */
                                cancelledOn: string | null;
                                creditNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                inventoryOn: string | null;
                                /** Format: date */
                                invoicedOn: string;
                                lines: {
                                    ownerCents: number;
                                    /** @enum {string} */
                                    service: "letting" | "file" | "inventory";
                                    tenantCents: number;
                                }[];
                                madeByName: string;
                                number: string;
                                ownerCents: number;
                                /** Format: uuid */
                                ownerEventId: string | null;
                                tenantCents: number;
                                /** Format: uuid */
                                tenantEventId: string | null;
                                tenantOpenCents: number;
                                version: number;
                                /** @enum {string|null} */
                                zone: "A-bis" | "tense" | "other" | null;
                            }[];
                            /** Format: date */
                            signedOn: string;
                            /** @enum {string|null} */
                            zone: "A-bis" | "tense" | "other" | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/mandates/{id}/beneficiaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bénéficiaires des reversements d’un mandat et leurs parts ; aucun : le propriétaire seul
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            mandateNumber: string;
                            members: {
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                quality: string;
                            }[];
                            ownerName: string;
                            rows: {
                                denominator: number;
                                iban: string | null;
                                ibanValid: boolean;
                                name: string;
                                numerator: number;
                                /** Format: uuid */
                                partyId: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        /**
         * Change les bénéficiaires des reversements, tous ensemble ; leurs parts font un tout
         * @description Équipe, droit « rental.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            denominator: number;
                            numerator: number;
                            /** Format: uuid */
                            partyId: string;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            mandateNumber: string;
                            members: {
                                name: string;
                                /** Format: uuid */
                                partyId: string;
                                quality: string;
                            }[];
                            ownerName: string;
                            rows: {
                                denominator: number;
                                iban: string | null;
                                ibanValid: boolean;
                                name: string;
                                numerator: number;
                                /** Format: uuid */
                                partyId: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/mandates/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compte rendu de gérance d’un mandat sur une période
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    fromOn: string;
                    untilOn: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closingCents: number;
                            expensesCents: number;
                            feesCents: number;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            mandateId: string;
                            mandateNumber: string;
                            memo: {
                                depositsCents: number;
                                keptCents: number;
                                overpaymentsCents: number;
                            };
                            movements: {
                                cents: number;
                                /** @enum {string} */
                                kind: "receipt" | "expense" | "fee" | "payout";
                                label: string;
                                netCents?: number | null;
                                /** Format: date */
                                on: string;
                                vatCents?: number | null;
                            }[];
                            openingCents: number;
                            ownerName: string;
                            payoutsCents: number;
                            receiptsCents: number;
                            shares: {
                                cents: number;
                                name: string;
                                shares: string;
                            }[];
                            /** Format: date */
                            untilOn: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/mandates/{id}/tax": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Aide à la déclaration 2044 d’une année
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    year: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                cents: number;
                                explanation: string;
                                line: string;
                            }[];
                            year: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/mandates/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Honoraires et reversements convenus avec un mandat
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            block: string | null;
                            /** @enum {string} */
                            feeBase: "receipts" | "calls";
                            lettingServices: ("letting" | "file" | "inventory")[];
                            mandateNumber: string;
                            ownerName: string;
                            reserveCents: number;
                            thresholdCents: number;
                            version: number;
                            withCharges: boolean;
                        };
                    };
                };
            };
        };
        /**
         * Change ce qui est convenu ; un blocage arrête les reversements
         * @description Équipe, droit « rental.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        block: string | null;
                        /** @enum {string} */
                        feeBase: "receipts" | "calls";
                        lettingServices: ("letting" | "file" | "inventory")[];
                        reserveCents: number;
                        thresholdCents: number;
                        version: number;
                        withCharges: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            block: string | null;
                            /** @enum {string} */
                            feeBase: "receipts" | "calls";
                            lettingServices: ("letting" | "file" | "inventory")[];
                            mandateNumber: string;
                            ownerName: string;
                            reserveCents: number;
                            thresholdCents: number;
                            version: number;
                            withCharges: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/owner-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comptes rendus de gérance d’une période : faits ou à faire
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    fromOn: string;
                    untilOn: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                closingCents: number;
                                /** Format: uuid */
                                eventId: string | null;
                                feesCents: number;
                                /** Format: uuid */
                                mandateId: string;
                                mandateNumber: string;
                                openingCents: number;
                                ownerName: string;
                                payoutsCents: number;
                                receiptsCents: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Fait les comptes rendus de gérance d’une période
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn: string;
                        mandateIds?: string[];
                        /** Format: date */
                        untilOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            made: number;
                            toPost: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/owner-statements/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les comptes rendus qui finissent dans un mois en un seul PDF
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    month: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Avis d’échéance, quittances et reçus d’un mois : faits ou à faire
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    month: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                buildingName: string;
                                /** Format: uuid */
                                callId: string;
                                /** @enum {string|null} */
                                due: "quittance" | "reçu" | null;
                                dueCents: number;
                                electronic: boolean;
                                /** Format: uuid */
                                leaseId: string;
                                leaseNumber: string;
                                lots: string;
                                /** Format: uuid */
                                noticeEventId: string | null;
                                openCents: number;
                                /** Format: uuid */
                                receiptEventId: string | null;
                                tenantName: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Fait les avis d’échéance d’un mois, ou les quittances et reçus de ce qui y est payé
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        callIds?: string[];
                        /** Format: date */
                        month: string;
                        /** @enum {string} */
                        papers: "notices" | "receipts";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            made: number;
                            toPost: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/papers/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les avis ou les quittances d’un mois en un seul PDF
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query: {
                    byPost?: boolean;
                    month: string;
                    papers: "notices" | "receipts";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listes de reversements, la dernière d’abord
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                acts: string[];
                                approvedAt: string | null;
                                approvedByName: string | null;
                                /** Format: uuid */
                                bankAccountId: string;
                                bankLabel: string;
                                count: number;
                                /** Format: date */
                                executedOn: string | null;
                                /** Format: date */
                                executeOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "owners" | "fees";
                                preparedAt: string;
                                preparedByName: string;
                                /** @enum {string} */
                                state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                                totalCents: number;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prépare et fige une liste de reversements
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        bankAccountId: string;
                        /** Format: date */
                        executeOn: string;
                        mandateIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une liste de reversements
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            approvedAt: string | null;
                            approvedByName: string | null;
                            /** Format: uuid */
                            bankAccountId: string;
                            bankLabel: string;
                            count: number;
                            /** Format: date */
                            executedOn: string | null;
                            /** Format: date */
                            executeOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "owners" | "fees";
                            payouts: {
                                cents: number;
                                denominator: number | null;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                /** Format: uuid */
                                mandateId: string | null;
                                mandateNumber: string | null;
                                name: string;
                                numerator: number | null;
                                reference: string;
                                /** @enum {string} */
                                state: "waiting" | "executed" | "cancelled";
                            }[];
                            preparedAt: string;
                            preparedByName: string;
                            /** @enum {string} */
                            state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                            totalCents: number;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approuve une liste préparée par quelqu’un d’autre
         * @description Équipe, droit « rental.pay ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            approvedAt: string | null;
                            approvedByName: string | null;
                            /** Format: uuid */
                            bankAccountId: string;
                            bankLabel: string;
                            count: number;
                            /** Format: date */
                            executedOn: string | null;
                            /** Format: date */
                            executeOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "owners" | "fees";
                            payouts: {
                                cents: number;
                                denominator: number | null;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                /** Format: uuid */
                                mandateId: string | null;
                                mandateNumber: string | null;
                                name: string;
                                numerator: number | null;
                                reference: string;
                                /** @enum {string} */
                                state: "waiting" | "executed" | "cancelled";
                            }[];
                            preparedAt: string;
                            preparedByName: string;
                            /** @enum {string} */
                            state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                            totalCents: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annule une liste que la banque n’a pas exécutée
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            approvedAt: string | null;
                            approvedByName: string | null;
                            /** Format: uuid */
                            bankAccountId: string;
                            bankLabel: string;
                            count: number;
                            /** Format: date */
                            executedOn: string | null;
                            /** Format: date */
                            executeOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "owners" | "fees";
                            payouts: {
                                cents: number;
                                denominator: number | null;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                /** Format: uuid */
                                mandateId: string | null;
                                mandateNumber: string | null;
                                name: string;
                                numerator: number | null;
                                reference: string;
                                /** @enum {string} */
                                state: "waiting" | "executed" | "cancelled";
                            }[];
                            preparedAt: string;
                            preparedByName: string;
                            /** @enum {string} */
                            state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                            totalCents: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * La banque a exécuté la liste : comptabilise les virements
         * @description Équipe, droit « rental.pay ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            approvedAt: string | null;
                            approvedByName: string | null;
                            /** Format: uuid */
                            bankAccountId: string;
                            bankLabel: string;
                            count: number;
                            /** Format: date */
                            executedOn: string | null;
                            /** Format: date */
                            executeOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "owners" | "fees";
                            payouts: {
                                cents: number;
                                denominator: number | null;
                                iban: string;
                                /** Format: uuid */
                                id: string;
                                label: string;
                                /** Format: uuid */
                                mandateId: string | null;
                                mandateNumber: string | null;
                                name: string;
                                numerator: number | null;
                                reference: string;
                                /** @enum {string} */
                                state: "waiting" | "executed" | "cancelled";
                            }[];
                            preparedAt: string;
                            preparedByName: string;
                            /** @enum {string} */
                            state: "prepared" | "approved" | "sent" | "executed" | "cancelled";
                            totalCents: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fichier de virements pain.001 pour la banque
         * @description Équipe, droit « rental.pay ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/payouts/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ce que chaque propriétaire serait payé, ou pourquoi non ; contrôle des fonds mandants
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            money: {
                                balanced: boolean;
                                bankCents: number;
                                depositsCents: number;
                                explanation: string;
                                feesNotDrawnCents: number;
                                gapCents: number;
                                overpaymentsCents: number;
                                ownersCreditCents: number;
                                ownersOverdraftCents: number;
                                supplierDebtsCents: number;
                                unidentifiedCents: number;
                            };
                            rows: {
                                balanceCents: number;
                                code: string;
                                explanation: string;
                                /** Format: uuid */
                                mandateId: string;
                                mandateNumber: string;
                                /** @enum {string} */
                                outcome: "pay" | "skip";
                                ownerName: string;
                                parts: {
                                    cents: number;
                                    name: string;
                                }[];
                                payableCents: number;
                                waitingCents: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/receipts/{id}/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Affecte un trop-perçu à un autre bail du même locataire
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        confirmed: boolean;
                        /** Format: uuid */
                        leaseId: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cents: number;
                            /** Format: uuid */
                            entryId: string;
                            explanation: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/receipts/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rembourse au locataire le trop-perçu d’un encaissement
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cents: number;
                            /** Format: uuid */
                            entryId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/receipts/{id}/refund/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annule le remboursement d’un trop-perçu par une écriture contraire
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cents: number;
                            /** Format: uuid */
                            entryId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/receipts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enregistre le rejet d’un encaissement par la banque
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            entryId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/review-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change les règles de révision de l’agence
         * @description Équipe, droit « rental.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        effect: "request" | "next-term";
                        /** @enum {string} */
                        rounding: "cut" | "half-up";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            settings: {
                                /** @enum {string} */
                                effect: "request" | "next-term";
                                /** @enum {string} */
                                rounding: "cut" | "half-up";
                                version: number;
                            };
                            values: {
                                hundredths: number;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                index: "IRL" | "ILC" | "ILAT" | "ICC";
                                /** Format: date */
                                publishedOn: string | null;
                                quarter: number;
                                writtenByName: string;
                                year: number;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Révisions de loyer à demander, et celles qui le sont
         * @description Équipe, droit « rental.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: {
                                cancellable: boolean;
                                /** Format: uuid */
                                eventId: string | null;
                                explanation: string;
                                formerCents: number;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                leaseId: string;
                                leaseNumber: string;
                                madeByName: string;
                                rentCents: number;
                                /** Format: date */
                                requestedOn: string;
                                /** Format: date */
                                reviewOn: string;
                                tenantName: string;
                            }[];
                            proposals: {
                                buildingName: string;
                                code: string;
                                explanation: string;
                                formerCents: number;
                                /** Format: date */
                                fromOn: string | null;
                                /** Format: uuid */
                                leaseId: string;
                                leaseNumber: string;
                                lots: string;
                                /** @enum {string} */
                                outcome: "revised" | "refused" | "cannot-say";
                                rentCents: number;
                                /** Format: date */
                                reviewOn: string;
                                tenantName: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Demande les révisions cochées : le loyer suit, une lettre le dit au locataire
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leaseIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asked: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/rental/reviews/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annule une révision que rien n’a encore suivie
         * @description Équipe, droit « rental.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            removed: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Demandes des clients
         * @description Équipe, droit « requests.read ».
         */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                    offset?: number;
                    sort?: string;
                    status?: ("open" | "answered" | "closed")[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                clientId: string;
                                clientName: string;
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                lastMessageAt: string;
                                number: number;
                                place: string | null;
                                /** @enum {string} */
                                space: "coOwner" | "landlord" | "tenant";
                                /** @enum {string} */
                                status: "open" | "answered" | "closed";
                                subject: string;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Une demande, son fil et son suivi
         * @description Équipe, droit « requests.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Répond au client (formulaire : text, close, fichiers)
         * @description Équipe, droit « requests.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clôt la demande
         * @description Équipe, droit « requests.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un fichier du fil
         * @description Équipe, droit « requests.read ».
         */
        get: {
            parameters: {
                query?: {
                    disposition?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    fileId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rouvre la demande
         * @description Équipe, droit « requests.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ouvre le suivi d’une intervention
         * @description Équipe, droit « requests.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contractorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change le prestataire de l’intervention
         * @description Équipe, droit « requests.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contractorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/requests/{id}/ticket/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note une étape de l’intervention
         * @description Équipe, droit « requests.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        eventId?: string | null;
                        /** @enum {string} */
                        kind: "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                        note?: string | null;
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/{id}/ticket/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Retire la dernière étape
         * @description Équipe, droit « requests.write ».
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    stepId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastMessageAt: string;
                            messages: {
                                /** @enum {string} */
                                author: "client" | "agency";
                                authorName: string;
                                body: string;
                                files: {
                                    fileName: string;
                                    /** Format: uuid */
                                    id: string;
                                    mime: string;
                                    size: number;
                                }[];
                                /** Format: uuid */
                                id: string;
                                writtenAt: string;
                            }[];
                            number: number;
                            place: string | null;
                            /** @enum {string} */
                            space: "coOwner" | "landlord" | "tenant";
                            /** @enum {string} */
                            status: "open" | "answered" | "closed";
                            subject: string;
                            ticket: {
                                /** Format: uuid */
                                contractorId: string | null;
                                contractorName: string | null;
                                openedAt: string;
                                steps: {
                                    /** Format: uuid */
                                    eventId: string | null;
                                    eventName: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "request" | "quote-asked" | "work-order" | "intervention" | "invoice" | "closed";
                                    note: string | null;
                                    /** Format: date */
                                    on: string;
                                }[];
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Demandes qui attendent l’agence
         * @description Équipe, droit « requests.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/requests/option": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Option « Suivi des interventions »
         * @description Équipe, droit « requests.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tickets: boolean;
                        };
                    };
                };
            };
        };
        /**
         * Active ou coupe le suivi des interventions
         * @description Équipe, droit « extranet.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        tickets: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tickets: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/saved-views/{listKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Toute l’équipe. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    listKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            usual: {
                                columns: {
                                    hidden: boolean;
                                    key: string;
                                    width: number | null;
                                }[];
                                filter: string;
                                filters: {
                                    [key: string]: {
                                        value: string;
                                        words: string;
                                    };
                                };
                                sort: {
                                    descending: boolean;
                                    key: string;
                                }[];
                            } | null;
                            views: {
                                definition: {
                                    columns: {
                                        hidden: boolean;
                                        key: string;
                                        width: number | null;
                                    }[];
                                    filter: string;
                                    filters: {
                                        [key: string]: {
                                            value: string;
                                            words: string;
                                        };
                                    };
                                    sort: {
                                        descending: boolean;
                                        key: string;
                                    }[];
                                };
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** @description Toute l’équipe. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    listKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: {
                            columns: {
                                hidden: boolean;
                                key: string;
                                width: number | null;
                            }[];
                            filter: string;
                            filters: {
                                [key: string]: {
                                    value: string;
                                    words: string;
                                };
                            };
                            sort: {
                                descending: boolean;
                                key: string;
                            }[];
                        };
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            usual: {
                                columns: {
                                    hidden: boolean;
                                    key: string;
                                    width: number | null;
                                }[];
                                filter: string;
                                filters: {
                                    [key: string]: {
                                        value: string;
                                        words: string;
                                    };
                                };
                                sort: {
                                    descending: boolean;
                                    key: string;
                                }[];
                            } | null;
                            views: {
                                definition: {
                                    columns: {
                                        hidden: boolean;
                                        key: string;
                                        width: number | null;
                                    }[];
                                    filter: string;
                                    filters: {
                                        [key: string]: {
                                            value: string;
                                            words: string;
                                        };
                                    };
                                    sort: {
                                        descending: boolean;
                                        key: string;
                                    }[];
                                };
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /** @description Toute l’équipe. */
        delete: {
            parameters: {
                query: {
                    name: string;
                };
                header?: never;
                path: {
                    listKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            usual: {
                                columns: {
                                    hidden: boolean;
                                    key: string;
                                    width: number | null;
                                }[];
                                filter: string;
                                filters: {
                                    [key: string]: {
                                        value: string;
                                        words: string;
                                    };
                                };
                                sort: {
                                    descending: boolean;
                                    key: string;
                                }[];
                            } | null;
                            views: {
                                definition: {
                                    columns: {
                                        hidden: boolean;
                                        key: string;
                                        width: number | null;
                                    }[];
                                    filter: string;
                                    filters: {
                                        [key: string]: {
                                            value: string;
                                            words: string;
                                        };
                                    };
                                    sort: {
                                        descending: boolean;
                                        key: string;
                                    }[];
                                };
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Toute l’équipe. */
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                detail?: string;
                                id: string;
                                /** @enum {string} */
                                kind: "person" | "building" | "lot" | "event" | "document";
                                label: string;
                                to: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/second-factor/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            otpauthUri: string;
                            qrSvg: string;
                            secret: string;
                        };
                    };
                };
            };
        };
        /** @description Toute l’équipe. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/second-factor/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                            recoveryCodes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * La politique de connexion
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** @default optional */
                            clientSecondFactor: "required" | "optional";
                            /** @default 12 */
                            passwordLength: number;
                            /** @default required */
                            staffSecondFactor: "required" | "optional";
                            staffWithout: number;
                            /** @default 15 */
                            temporaryPasswordDays: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Modifier la politique de connexion
         * @description Équipe, droit « security.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clientSecondFactor?: "required" | "optional";
                        passwordLength?: number;
                        staffSecondFactor?: "required" | "optional";
                        temporaryPasswordDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            /** @default optional */
                            clientSecondFactor: "required" | "optional";
                            /** @default 12 */
                            passwordLength: number;
                            /** @default required */
                            staffSecondFactor: "required" | "optional";
                            staffWithout: number;
                            /** @default 15 */
                            temporaryPasswordDays: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Toute l’équipe. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agency: {
                                modules: string[];
                                name: string;
                                slug: string;
                            };
                            staff: {
                                email: string;
                                firstName: string;
                                /** Format: uuid */
                                id: string;
                                initials: string;
                                name: string;
                                receivesSystemMessages: boolean;
                                rights: string[];
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ouvert à tous. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agency: string;
                        code?: string;
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: "done" | "change-password" | "second-factor" | "enrol-second-factor";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Session ouverte, même s’il reste une étape. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les collaborateurs
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                    filter?: string;
                    limit?: number;
                    officeId?: string;
                    offset?: number;
                    role?: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                    secondFactor?: boolean;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                active: boolean;
                                email: string | null;
                                firstName: string;
                                firstPassword: boolean;
                                /** Format: uuid */
                                id: string;
                                jobTitle: string | null;
                                lastName: string;
                                lastSignedInAt: string | null;
                                login: string;
                                /** Format: uuid */
                                officeId: string | null;
                                officeName: string | null;
                                phone: string | null;
                                receivesSystemMessages: boolean;
                                /** Format: uuid */
                                reportsTo: string | null;
                                reportsToName: string | null;
                                /** @enum {string} */
                                role: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                                secondFactor: boolean;
                                version: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ajouter un collaborateur
         * @description Équipe, droit « agency.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email?: string | null;
                        firstName: string;
                        jobTitle?: string | null;
                        lastName: string;
                        login: string;
                        /** Format: uuid */
                        officeId?: string | null;
                        phone?: string | null;
                        receivesSystemMessages?: boolean;
                        /** Format: uuid */
                        reportsTo?: string | null;
                        /** @enum {string} */
                        role: "administrator" | "manager" | "accountant" | "assistant" | "reader";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                active: boolean;
                                acts: string[];
                                email: string | null;
                                firstName: string;
                                firstPassword: boolean;
                                /** Format: uuid */
                                id: string;
                                jobTitle: string | null;
                                lastName: string;
                                lastSignedInAt: string | null;
                                login: string;
                                /** Format: uuid */
                                officeId: string | null;
                                officeName: string | null;
                                phone: string | null;
                                receivesSystemMessages: boolean;
                                /** Format: uuid */
                                reportsTo: string | null;
                                reportsToName: string | null;
                                /** @enum {string} */
                                role: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                                secondFactor: boolean;
                                version: number;
                            };
                            temporaryPassword: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un collaborateur
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: string[];
                            email: string | null;
                            firstName: string;
                            firstPassword: boolean;
                            /** Format: uuid */
                            id: string;
                            jobTitle: string | null;
                            lastName: string;
                            lastSignedInAt: string | null;
                            login: string;
                            /** Format: uuid */
                            officeId: string | null;
                            officeName: string | null;
                            phone: string | null;
                            receivesSystemMessages: boolean;
                            /** Format: uuid */
                            reportsTo: string | null;
                            reportsToName: string | null;
                            /** @enum {string} */
                            role: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                            secondFactor: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Modifier un collaborateur
         * @description Équipe, droit « agency.write ».
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active?: boolean;
                        email?: string | null;
                        firstName?: string;
                        jobTitle?: string | null;
                        lastName?: string;
                        /** Format: uuid */
                        officeId?: string | null;
                        phone?: string | null;
                        receivesSystemMessages?: boolean;
                        /** Format: uuid */
                        reportsTo?: string | null;
                        /** @enum {string} */
                        role?: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: string[];
                            email: string | null;
                            firstName: string;
                            firstPassword: boolean;
                            /** Format: uuid */
                            id: string;
                            jobTitle: string | null;
                            lastName: string;
                            lastSignedInAt: string | null;
                            login: string;
                            /** Format: uuid */
                            officeId: string | null;
                            officeName: string | null;
                            phone: string | null;
                            receivesSystemMessages: boolean;
                            /** Format: uuid */
                            reportsTo: string | null;
                            reportsToName: string | null;
                            /** @enum {string} */
                            role: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                            secondFactor: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/office/staff/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Donner un nouveau mot de passe provisoire
         * @description Équipe, droit « agency.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            login: string;
                            temporaryPassword: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/staff/{id}/second-factor/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Réinitialiser la double authentification
         * @description Équipe, droit « agency.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: string[];
                            email: string | null;
                            firstName: string;
                            firstPassword: boolean;
                            /** Format: uuid */
                            id: string;
                            jobTitle: string | null;
                            lastName: string;
                            lastSignedInAt: string | null;
                            login: string;
                            /** Format: uuid */
                            officeId: string | null;
                            officeName: string | null;
                            phone: string | null;
                            receivesSystemMessages: boolean;
                            /** Format: uuid */
                            reportsTo: string | null;
                            reportsToName: string | null;
                            /** @enum {string} */
                            role: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                            secondFactor: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/staff/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * L’organigramme
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                active: boolean;
                                email: string | null;
                                firstName: string;
                                firstPassword: boolean;
                                /** Format: uuid */
                                id: string;
                                jobTitle: string | null;
                                lastName: string;
                                lastSignedInAt: string | null;
                                login: string;
                                /** Format: uuid */
                                officeId: string | null;
                                officeName: string | null;
                                phone: string | null;
                                receivesSystemMessages: boolean;
                                /** Format: uuid */
                                reportsTo: string | null;
                                reportsToName: string | null;
                                /** @enum {string} */
                                role: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                                secondFactor: boolean;
                                version: number;
                            }[];
                            roots: components["schemas"]["def-0"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/staff/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les collaborateurs dans un tableur
         * @description Équipe, droit « agency.read ».
         */
        get: {
            parameters: {
                query: {
                    active?: boolean;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    officeId?: string;
                    offset?: number;
                    role?: "master" | "administrator" | "manager" | "accountant" | "assistant" | "reader";
                    secondFactor?: boolean;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/accounts/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Écrire une relance ou une mise en demeure
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        debtIds: string[];
                        /** @enum {string} */
                        kind: "reminder" | "notice";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            eventId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/accounts/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enregistrer un encaissement
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cents: number;
                        chosen: string[];
                        label: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            entryId: string;
                            number: string;
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/accounts/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Noter une relance ou une mise en demeure écrite ailleurs
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        debtIds: string[];
                        /** @enum {string} */
                        kind: "reminder" | "notice";
                        /** Format: date */
                        sentOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            costsToDebtor: boolean;
                            credits: {
                                account: string;
                                cents: number;
                            }[];
                            dueCents: number;
                            interestCents: number | null;
                            items: {
                                account: string;
                                cents: number;
                                /** Format: date */
                                dueOn: string;
                                id: string;
                                kind: string;
                                label: string;
                                /** Format: uuid */
                                lotId: string | null;
                                noForfeiture: boolean;
                            }[];
                            name: string;
                            /** Format: date */
                            oldestOn: string | null;
                            /** Format: date */
                            on: string;
                            /** Format: uuid */
                            partyId: string;
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                            reminders: number;
                            /** @enum {string} */
                            state: "current" | "reminded" | "formalNotice" | "forfeited";
                            steps: {
                                /** Format: uuid */
                                accountId: string;
                                cents: number;
                                /** Format: uuid */
                                eventId: string | null;
                                feeCents: number;
                                /** Format: uuid */
                                id: string;
                                items: {
                                    cents: number;
                                    debtId: string;
                                    /** Format: date */
                                    dueOn: string;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                kind: "reminder" | "notice";
                                /** Format: date */
                                presentedOn: string | null;
                                /** Format: date */
                                sentOn: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/accounts/{id}/reminders/{noticeId}/present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Noter la présentation d’une mise en demeure
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    noticeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        presentedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            costsToDebtor: boolean;
                            credits: {
                                account: string;
                                cents: number;
                            }[];
                            dueCents: number;
                            interestCents: number | null;
                            items: {
                                account: string;
                                cents: number;
                                /** Format: date */
                                dueOn: string;
                                id: string;
                                kind: string;
                                label: string;
                                /** Format: uuid */
                                lotId: string | null;
                                noForfeiture: boolean;
                            }[];
                            name: string;
                            /** Format: date */
                            oldestOn: string | null;
                            /** Format: date */
                            on: string;
                            /** Format: uuid */
                            partyId: string;
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                            reminders: number;
                            /** @enum {string} */
                            state: "current" | "reminded" | "formalNotice" | "forfeited";
                            steps: {
                                /** Format: uuid */
                                accountId: string;
                                cents: number;
                                /** Format: uuid */
                                eventId: string | null;
                                feeCents: number;
                                /** Format: uuid */
                                id: string;
                                items: {
                                    cents: number;
                                    debtId: string;
                                    /** Format: date */
                                    dueOn: string;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                kind: "reminder" | "notice";
                                /** Format: date */
                                presentedOn: string | null;
                                /** Format: date */
                                sentOn: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/accounts/{id}/situation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sommes dues par un copropriétaire
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            code: string;
                            costsToDebtor: boolean;
                            credits: {
                                account: string;
                                cents: number;
                            }[];
                            dueCents: number;
                            interestCents: number | null;
                            items: {
                                account: string;
                                cents: number;
                                /** Format: date */
                                dueOn: string;
                                id: string;
                                kind: string;
                                label: string;
                                /** Format: uuid */
                                lotId: string | null;
                                noForfeiture: boolean;
                            }[];
                            name: string;
                            /** Format: date */
                            oldestOn: string | null;
                            /** Format: date */
                            on: string;
                            /** Format: uuid */
                            partyId: string;
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                            reminders: number;
                            /** @enum {string} */
                            state: "current" | "reminded" | "formalNotice" | "forfeited";
                            steps: {
                                /** Format: uuid */
                                accountId: string;
                                cents: number;
                                /** Format: uuid */
                                eventId: string | null;
                                feeCents: number;
                                /** Format: uuid */
                                id: string;
                                items: {
                                    cents: number;
                                    debtId: string;
                                    /** Format: date */
                                    dueOn: string;
                                    label: string;
                                }[];
                                /** @enum {string} */
                                kind: "reminder" | "notice";
                                /** Format: date */
                                presentedOn: string | null;
                                /** Format: date */
                                sentOn: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exercices et budgets des copropriétés
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: date */
                                approvedOn: string | null;
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                calledCents: number;
                                calls: number;
                                /** Format: date */
                                closedOn: string | null;
                                /** @enum {string} */
                                closingPending: "471-472" | "450";
                                fallbackAuthorised: boolean;
                                /** Format: date */
                                fromOn: string;
                                /** Format: uuid */
                                id: string;
                                loansLeftCents: number;
                                planCents: number | null;
                                totalCents: number;
                                /** Format: date */
                                untilOn: string;
                                version: number;
                                /** Format: date */
                                votedOn: string | null;
                                /** @enum {string} */
                                worksClosing: "all-to-12" | "progress-only";
                                worksFundCents: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ouvrir un exercice et son budget
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId: string;
                        /** Format: date */
                        fromOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                label: string;
                                number: string;
                            }[];
                            acts: string[];
                            /** Format: date */
                            approvedOn: string | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            calledCents: number;
                            calls: number;
                            /** Format: date */
                            closedOn: string | null;
                            /** @enum {string} */
                            closingPending: "471-472" | "450";
                            fallbackAuthorised: boolean;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            keys: {
                                code: string;
                                general: boolean;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            legal: {
                                fundMinimumCents: number | null;
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                                reserveCents: number | null;
                                suspensionOnAgenda: boolean;
                            };
                            lines: {
                                account: string;
                                cents: number;
                                /** Format: uuid */
                                keyId: string;
                            }[];
                            loansLeftCents: number;
                            planCents: number | null;
                            totalCents: number;
                            /** Format: date */
                            untilOn: string;
                            version: number;
                            /** Format: date */
                            votedOn: string | null;
                            /** @enum {string} */
                            worksClosing: "all-to-12" | "progress-only";
                            worksFundCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lire un budget
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                label: string;
                                number: string;
                            }[];
                            acts: string[];
                            /** Format: date */
                            approvedOn: string | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            calledCents: number;
                            calls: number;
                            /** Format: date */
                            closedOn: string | null;
                            /** @enum {string} */
                            closingPending: "471-472" | "450";
                            fallbackAuthorised: boolean;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            keys: {
                                code: string;
                                general: boolean;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            legal: {
                                fundMinimumCents: number | null;
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                                reserveCents: number | null;
                                suspensionOnAgenda: boolean;
                            };
                            lines: {
                                account: string;
                                cents: number;
                                /** Format: uuid */
                                keyId: string;
                            }[];
                            loansLeftCents: number;
                            planCents: number | null;
                            totalCents: number;
                            /** Format: date */
                            untilOn: string;
                            version: number;
                            /** Format: date */
                            votedOn: string | null;
                            /** @enum {string} */
                            worksClosing: "all-to-12" | "progress-only";
                            worksFundCents: number;
                        };
                    };
                };
            };
        };
        /**
         * Écrire un budget
         * @description Équipe, droit « syndic.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {integer} */
                        calls: 1 | 2 | 3 | 4 | 6 | 12;
                        /** @enum {string} */
                        closingPending: "471-472" | "450";
                        fallbackAuthorised: boolean;
                        lines: {
                            account: string;
                            cents: number;
                            /** Format: uuid */
                            keyId: string;
                        }[];
                        loansLeftCents: number;
                        planCents: number | null;
                        version: number;
                        /** @enum {string} */
                        worksClosing: "all-to-12" | "progress-only";
                        worksFundCents: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                label: string;
                                number: string;
                            }[];
                            acts: string[];
                            /** Format: date */
                            approvedOn: string | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            calledCents: number;
                            calls: number;
                            /** Format: date */
                            closedOn: string | null;
                            /** @enum {string} */
                            closingPending: "471-472" | "450";
                            fallbackAuthorised: boolean;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            keys: {
                                code: string;
                                general: boolean;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            legal: {
                                fundMinimumCents: number | null;
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                                reserveCents: number | null;
                                suspensionOnAgenda: boolean;
                            };
                            lines: {
                                account: string;
                                cents: number;
                                /** Format: uuid */
                                keyId: string;
                            }[];
                            loansLeftCents: number;
                            planCents: number | null;
                            totalCents: number;
                            /** Format: date */
                            untilOn: string;
                            version: number;
                            /** Format: date */
                            votedOn: string | null;
                            /** @enum {string} */
                            worksClosing: "all-to-12" | "progress-only";
                            worksFundCents: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/annexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les cinq annexes et leurs contrôles
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            annexes: {
                                columns: string[];
                                number: number;
                                rows: {
                                    cells: (number | null)[];
                                    code: string;
                                    /** @enum {string} */
                                    kind: "line" | "heading" | "total";
                                    label: string;
                                }[];
                                title: string;
                            }[];
                            checks: {
                                article: string;
                                code: string;
                                sentence: string;
                                /** @enum {string} */
                                state: "ok" | "gap" | "cannot tell";
                            }[];
                            closed: boolean;
                            sendable: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/annexes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imprimer les cinq annexes
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enregistrer l’approbation des comptes
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        approvedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            byLot: {
                                /** Format: uuid */
                                lotId: string;
                                net: number;
                            }[];
                            keys: {
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            lines: {
                                actual: number;
                                called: number;
                                difference: number;
                                due: string;
                                /** Format: uuid */
                                keyId: string;
                                /** Format: uuid */
                                lotId: string;
                            }[];
                            lots: {
                                /** Format: uuid */
                                lotId: string;
                                net: number;
                                number: string;
                                owners: string[];
                            }[];
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                            totals: {
                                actual: number;
                                called: number;
                                net: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Échéancier des appels
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calls: {
                                /** Format: date */
                                dueOn: string;
                                elsewhere: boolean;
                                keys: {
                                    cents: number;
                                    /** Format: uuid */
                                    keyId: string;
                                    parts: {
                                        cents: number;
                                        /** Format: uuid */
                                        lotId: string;
                                    }[];
                                }[];
                                /** @enum {string} */
                                kind: "budget" | "worksFund" | "works" | "advance" | "loan";
                                label: string;
                                noForfeiture: boolean;
                                posted: boolean;
                                rank: number;
                                totalCents: number;
                            }[];
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/calls/{kind}/{rank}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Aperçu d’un appel, par lot et copropriétaire
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "budget" | "worksFund" | "works" | "advance" | "loan";
                    rank: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            call: {
                                /** Format: date */
                                dueOn: string;
                                elsewhere: boolean;
                                keys: {
                                    cents: number;
                                    /** Format: uuid */
                                    keyId: string;
                                    parts: {
                                        cents: number;
                                        /** Format: uuid */
                                        lotId: string;
                                    }[];
                                }[];
                                /** @enum {string} */
                                kind: "budget" | "worksFund" | "works" | "advance" | "loan";
                                label: string;
                                noForfeiture: boolean;
                                posted: boolean;
                                rank: number;
                                totalCents: number;
                            };
                            lots: {
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                owners: {
                                    accountCode: string | null;
                                    /** Format: uuid */
                                    accountId: string | null;
                                    cents: number;
                                    /** Format: uuid */
                                    keyId: string;
                                    /** Format: uuid */
                                    lotId: string;
                                    name: string;
                                }[];
                            }[];
                            orphans: {
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Valider un appel
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "budget" | "worksFund" | "works" | "advance" | "loan";
                    rank: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            posted: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/calls/{kind}/{rank}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Écrire les avis d’un appel
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "budget" | "worksFund" | "works" | "advance" | "loan";
                    rank: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Arrêter les comptes
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            byLot: {
                                /** Format: uuid */
                                lotId: string;
                                net: number;
                            }[];
                            keys: {
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            lines: {
                                actual: number;
                                called: number;
                                difference: number;
                                due: string;
                                /** Format: uuid */
                                keyId: string;
                                /** Format: uuid */
                                lotId: string;
                            }[];
                            lots: {
                                /** Format: uuid */
                                lotId: string;
                                net: number;
                                number: string;
                                owners: string[];
                            }[];
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                            totals: {
                                actual: number;
                                called: number;
                                net: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/invoice-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importer une facture Factur-X ; elle reste un brouillon
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            draftId: string;
                            number: string;
                            sentences: string[];
                            supplier: string;
                            totalCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Factures d’un exercice
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            rows: {
                                account: string;
                                cents: number;
                                contractorName: string | null;
                                /** Format: uuid */
                                entryId: string | null;
                                entryNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                keyLabel: string;
                                label: string;
                                /** Format: date */
                                spentOn: string;
                            }[];
                            totalCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Saisir une facture
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contractorId: string;
                        /** Format: uuid */
                        invoiceEventId?: string | null;
                        label: string;
                        lines: {
                            account: string;
                            cents: number;
                            /** Format: uuid */
                            keyId: string;
                        }[];
                        pieceReference?: string | null;
                        /** Format: date */
                        spentOn: string;
                        /** Format: uuid */
                        worksId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            entryId: string;
                            number: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comptabiliser une opération courante
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account?: string | null;
                        /** Format: uuid */
                        accountId?: string | null;
                        cents: number;
                        /** Format: uuid */
                        contractorId?: string | null;
                        /** Format: uuid */
                        keyId?: string | null;
                        /** @enum {string} */
                        kind: "supplier-paid" | "supplier-advance" | "fund-assigned" | "advance-used" | "subsidy-notified" | "subsidy-earned" | "loan-received" | "annuity-paid" | "charge-debited" | "doubtful" | "written-down" | "write-down-released" | "not-invoiced" | "prepaid" | "call-advance" | "call-loan";
                        label: string;
                        local?: boolean;
                        months?: {
                            after: number;
                            total: number;
                        };
                        /** Format: date */
                        on: string;
                        waiting?: boolean;
                        /** Format: uuid */
                        worksId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Régularisation par lot
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            byLot: {
                                /** Format: uuid */
                                lotId: string;
                                net: number;
                            }[];
                            keys: {
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            lines: {
                                actual: number;
                                called: number;
                                difference: number;
                                due: string;
                                /** Format: uuid */
                                keyId: string;
                                /** Format: uuid */
                                lotId: string;
                            }[];
                            lots: {
                                /** Format: uuid */
                                lotId: string;
                                net: number;
                                number: string;
                                owners: string[];
                            }[];
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                            totals: {
                                actual: number;
                                called: number;
                                net: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/spending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budget et dépenses par clé
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            budgetCents: number;
                            keys: {
                                accounts: {
                                    account: string;
                                    budgetCents: number;
                                    label: string;
                                    spentCents: number;
                                }[];
                                budgetCents: number;
                                /** Format: uuid */
                                keyId: string | null;
                                label: string;
                                spentCents: number;
                            }[];
                            spentCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/budgets/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enregistrer le vote du budget
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** Format: date */
                        votedOn: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                label: string;
                                number: string;
                            }[];
                            acts: string[];
                            /** Format: date */
                            approvedOn: string | null;
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            calledCents: number;
                            calls: number;
                            /** Format: date */
                            closedOn: string | null;
                            /** @enum {string} */
                            closingPending: "471-472" | "450";
                            fallbackAuthorised: boolean;
                            /** Format: date */
                            fromOn: string;
                            /** Format: uuid */
                            id: string;
                            keys: {
                                code: string;
                                general: boolean;
                                /** Format: uuid */
                                keyId: string;
                                label: string;
                            }[];
                            legal: {
                                fundMinimumCents: number | null;
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                                reserveCents: number | null;
                                suspensionOnAgenda: boolean;
                            };
                            lines: {
                                account: string;
                                cents: number;
                                /** Format: uuid */
                                keyId: string;
                            }[];
                            loansLeftCents: number;
                            planCents: number | null;
                            totalCents: number;
                            /** Format: date */
                            untilOn: string;
                            version: number;
                            /** Format: date */
                            votedOn: string | null;
                            /** @enum {string} */
                            worksClosing: "all-to-12" | "progress-only";
                            worksFundCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/advance-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rembourser l’avance du vendeur et l’appeler de l’acquéreur
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buyerAccountId: string;
                        /** Format: uuid */
                        lotId: string;
                        /** Format: date */
                        on: string;
                        /** Format: uuid */
                        sellerAccountId: string;
                        setOffDue: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            leftToPayCents: number;
                            movedCents: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Impayés d’une copropriété
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            on: string;
                            rows: {
                                /** Format: uuid */
                                accountId: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                code: string;
                                costsToDebtor: boolean;
                                credits: {
                                    account: string;
                                    cents: number;
                                }[];
                                dueCents: number;
                                interestCents: number | null;
                                items: {
                                    account: string;
                                    cents: number;
                                    /** Format: date */
                                    dueOn: string;
                                    id: string;
                                    kind: string;
                                    label: string;
                                    /** Format: uuid */
                                    lotId: string | null;
                                    noForfeiture: boolean;
                                }[];
                                name: string;
                                /** Format: date */
                                oldestOn: string | null;
                                /** Format: uuid */
                                partyId: string;
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                                reminders: number;
                                /** @enum {string} */
                                state: "current" | "reminded" | "formalNotice" | "forfeited";
                                steps: {
                                    /** Format: uuid */
                                    accountId: string;
                                    cents: number;
                                    /** Format: uuid */
                                    eventId: string | null;
                                    feeCents: number;
                                    /** Format: uuid */
                                    id: string;
                                    items: {
                                        cents: number;
                                        debtId: string;
                                        /** Format: date */
                                        dueOn: string;
                                        label: string;
                                    }[];
                                    /** @enum {string} */
                                    kind: "reminder" | "notice";
                                    /** Format: date */
                                    presentedOn: string | null;
                                    /** Format: date */
                                    sentOn: string;
                                }[];
                            }[];
                            totalCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/dated-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * État daté de lots à vendre
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query: {
                    lotIds: string[];
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            feeCapCents: number | null;
                            lots: {
                                dueByBuyer: number;
                                dueBySeller: number;
                                dueToSeller: number;
                                history: {
                                    budget: number;
                                    label: string;
                                    outside: number;
                                }[];
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                parts: {
                                    byHand: boolean;
                                    cents: number;
                                    label: string;
                                    part: string;
                                }[];
                                worksFund: number;
                            }[];
                            /** Format: date */
                            on: string;
                            reasons: {
                                article: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/dated-statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imprimer l’état daté
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query: {
                    lotIds: string[];
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fonds de travaux, provisions pour travaux décidés et avances par lot
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decidedWithoutLotCents: number;
                            decidedWorksCents: number;
                            lots: {
                                advanceCents: number;
                                decidedWorksCents: number;
                                kind: string | null;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                worksFundCents: number;
                            }[];
                            /** Format: date */
                            on: string;
                            totalCents: number;
                            withoutLotCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/keys/{keyId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changer une clé à partir d’un jour
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn: string;
                        shares: {
                            /** Format: uuid */
                            lotId: string;
                            shares: number;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            fromOn: string;
                            lots: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Relances et mises en demeure à écrire
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            notices: {
                                /** Format: uuid */
                                accountId: string;
                                cents: number;
                                name: string;
                                sums: number;
                            }[];
                            reminders: {
                                /** Format: uuid */
                                accountId: string;
                                cents: number;
                                name: string;
                                sums: number;
                            }[];
                            run: {
                                askedAt: string;
                                askedBy: string;
                                done: number;
                                ended: boolean;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "reminder" | "notice";
                                leftOut: {
                                    name: string;
                                    why: string;
                                }[];
                                total: number;
                                written: number;
                            } | null;
                            settings: {
                                /** @default 15 */
                                noticeAfterDays: number;
                                /** @default 0 */
                                noticeFeeCents: number;
                                /** @default 15 */
                                reminderAfterDays: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Écrire toutes les relances ou mises en demeure
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "reminder" | "notice";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            askedAt: string;
                            askedBy: string;
                            done: number;
                            ended: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "reminder" | "notice";
                            leftOut: {
                                name: string;
                                why: string;
                            }[];
                            total: number;
                            written: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/buildings/{id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Travaux votés
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                buildingId: string;
                                calledCents: number;
                                chargeAccount: string;
                                doneCents: number;
                                expectedCents: number;
                                /** Format: date */
                                finishedOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                keyId: string;
                                keyLabel: string;
                                label: string;
                                provisionAccount: string;
                                version: number;
                                votedCents: number;
                                /** Format: date */
                                votedOn: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/keys/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Anciens tantièmes d’une clé
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            versions: {
                                lots: {
                                    /** Format: uuid */
                                    lotId: string;
                                    number: string;
                                    shares: number;
                                }[];
                                total: number;
                                /** Format: date */
                                untilOn: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/legal-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Taux légaux d’intérêt
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rates: {
                                basisPoints: number;
                                /** Format: date */
                                fromOn: string;
                                source: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Enregistrer un taux légal d’intérêt
         * @description Équipe, droit « syndic.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        basisPoints: number;
                        /** Format: date */
                        fromOn: string;
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rates: {
                                basisPoints: number;
                                /** Format: date */
                                fromOn: string;
                                source: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/letter-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Avancement des courriers
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            askedAt: string;
                            askedBy: string;
                            done: number;
                            ended: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "reminder" | "notice";
                            leftOut: {
                                name: string;
                                why: string;
                            }[];
                            total: number;
                            written: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Réglages du recouvrement
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @default 15 */
                            noticeAfterDays: number;
                            /** @default 0 */
                            noticeFeeCents: number;
                            /** @default 15 */
                            reminderAfterDays: number;
                        };
                    };
                };
            };
        };
        /**
         * Changer les réglages du recouvrement
         * @description Équipe, droit « syndic.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 15 */
                        noticeAfterDays: number;
                        /** @default 0 */
                        noticeFeeCents: number;
                        /** @default 15 */
                        reminderAfterDays: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @default 15 */
                            noticeAfterDays: number;
                            /** @default 0 */
                            noticeFeeCents: number;
                            /** @default 15 */
                            reminderAfterDays: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/transfers/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ce qu’une vente laisse dans les comptes
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string;
                            /** Format: uuid */
                            buyerAccountId: string | null;
                            buyerName: string;
                            claims: {
                                cents: number;
                                /** Format: date */
                                dueOn: string;
                                kind: string;
                                label: string;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                /** @enum {string} */
                                owedBy: "seller" | "buyer";
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                            }[];
                            groups: {
                                cents: number;
                                debts: {
                                    cents: number;
                                    /** Format: date */
                                    dueOn: string;
                                    label: string;
                                    secured: boolean;
                                }[];
                                group: number;
                                label: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            lastDay: string | null;
                            lots: {
                                advanceCents: number;
                                advanceMoved: boolean;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                            }[];
                            notary: string | null;
                            /** Format: date */
                            opposedOn: string | null;
                            /** Format: date */
                            receivedOn: string | null;
                            /** Format: uuid */
                            sellerAccountId: string | null;
                            sellerName: string;
                            /** Format: date */
                            soldOn: string;
                            totalCents: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/transfers/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Noter l’avis du notaire et l’opposition
         * @description Équipe, droit « syndic.write ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        opposedOn: string | null;
                        /** Format: date */
                        receivedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string;
                            /** Format: uuid */
                            buyerAccountId: string | null;
                            buyerName: string;
                            claims: {
                                cents: number;
                                /** Format: date */
                                dueOn: string;
                                kind: string;
                                label: string;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                                /** @enum {string} */
                                owedBy: "seller" | "buyer";
                                reasons: {
                                    article: string;
                                    sentence: string;
                                }[];
                            }[];
                            groups: {
                                cents: number;
                                debts: {
                                    cents: number;
                                    /** Format: date */
                                    dueOn: string;
                                    label: string;
                                    secured: boolean;
                                }[];
                                group: number;
                                label: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            lastDay: string | null;
                            lots: {
                                advanceCents: number;
                                advanceMoved: boolean;
                                /** Format: uuid */
                                lotId: string;
                                number: string;
                            }[];
                            notary: string | null;
                            /** Format: date */
                            opposedOn: string | null;
                            /** Format: date */
                            receivedOn: string | null;
                            /** Format: uuid */
                            sellerAccountId: string | null;
                            sellerName: string;
                            /** Format: date */
                            soldOn: string;
                            totalCents: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/transfers/{id}/opposition.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imprimer l’opposition
         * @description Équipe, droit « syndic.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enregistrer des travaux votés
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId: string;
                        chargeAccount: string;
                        expectedCents: number;
                        /** Format: uuid */
                        keyId: string;
                        label: string;
                        votedCents: number;
                        /** Format: date */
                        votedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string;
                            calledCents: number;
                            chargeAccount: string;
                            doneCents: number;
                            expectedCents: number;
                            /** Format: date */
                            finishedOn: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            keyId: string;
                            keyLabel: string;
                            label: string;
                            provisionAccount: string;
                            version: number;
                            votedCents: number;
                            /** Format: date */
                            votedOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/works/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeler des fonds pour des travaux
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cents: number;
                        /** Format: date */
                        dueOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string;
                            calledCents: number;
                            chargeAccount: string;
                            doneCents: number;
                            expectedCents: number;
                            /** Format: date */
                            finishedOn: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            keyId: string;
                            keyLabel: string;
                            label: string;
                            provisionAccount: string;
                            version: number;
                            votedCents: number;
                            /** Format: date */
                            votedOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/syndic/works/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terminer une opération de travaux
         * @description Équipe, droit « syndic.write ».
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        finishedOn: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            buildingId: string;
                            calledCents: number;
                            chargeAccount: string;
                            doneCents: number;
                            expectedCents: number;
                            /** Format: date */
                            finishedOn: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            keyId: string;
                            keyLabel: string;
                            label: string;
                            provisionAccount: string;
                            version: number;
                            votedCents: number;
                            /** Format: date */
                            votedOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/system-services/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service système de publication : actif, jours et heures, prochaine exécution
         * @description Équipe, droit « publication.read ».
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: ("change" | "activate")[];
                            lastRunAt: string | null;
                            name: string;
                            nextRunAt: string | null;
                            schedule: {
                                [key: string]: string[];
                            };
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        /**
         * Changer le service système de publication
         * @description Équipe, droit « publication.read ».
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active: boolean;
                        schedule: {
                            [key: string]: string[];
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            acts: ("change" | "activate")[];
                            lastRunAt: string | null;
                            name: string;
                            nextRunAt: string | null;
                            schedule: {
                                [key: string]: string[];
                            };
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: {
                    buildingId?: string;
                    filter?: string;
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    partyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                buildingCode: string;
                                /** Format: uuid */
                                buildingId: string;
                                buildingName: string;
                                buyerName: string;
                                /** Format: uuid */
                                buyerPartyId: string;
                                /** Format: uuid */
                                id: string;
                                lots: {
                                    /** Format: uuid */
                                    id: string;
                                    number: string;
                                }[];
                                notary: string | null;
                                priceCents: number | null;
                                recordedAt: string;
                                recordedByName: string | null;
                                sellerName: string;
                                /** Format: uuid */
                                sellerPartyId: string;
                                /** Format: date */
                                soldOn: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId: string;
                        /** Format: uuid */
                        buyerAccountId?: string;
                        /** Format: uuid */
                        buyerPartyId: string;
                        lotIds: string[];
                        notary?: string | null;
                        priceCents?: number | null;
                        /** Format: uuid */
                        sellerPartyId: string;
                        /** Format: date */
                        soldOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            /** Format: uuid */
                            buyerAccountId: string;
                            buyerName: string;
                            /** Format: uuid */
                            buyerPartyId: string;
                            follows: string[];
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            notary: string | null;
                            notices: string[];
                            priceCents: number | null;
                            recordedAt: string;
                            recordedByName: string | null;
                            sellerName: string;
                            /** Format: uuid */
                            sellerPartyId: string;
                            /** Format: date */
                            soldOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            buildingCode: string;
                            /** Format: uuid */
                            buildingId: string;
                            buildingName: string;
                            buyerName: string;
                            /** Format: uuid */
                            buyerPartyId: string;
                            /** Format: uuid */
                            id: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            }[];
                            notary: string | null;
                            priceCents: number | null;
                            recordedAt: string;
                            recordedByName: string | null;
                            sellerName: string;
                            /** Format: uuid */
                            sellerPartyId: string;
                            /** Format: date */
                            soldOn: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/transfers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Équipe, droit « properties.read ». */
        get: {
            parameters: {
                query: {
                    buildingId?: string;
                    columns?: string;
                    filter?: string;
                    format: "xlsx" | "csv";
                    limit?: number;
                    lotId?: string;
                    offset?: number;
                    partyId?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/transfers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Équipe, droit « properties.write ». */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        buildingId: string;
                        /** Format: uuid */
                        buyerAccountId?: string;
                        /** Format: uuid */
                        buyerPartyId: string;
                        lotIds: string[];
                        notary?: string | null;
                        priceCents?: number | null;
                        /** Format: uuid */
                        sellerPartyId: string;
                        /** Format: date */
                        soldOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            follows: string[];
                            notices: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** StaffBranch */
        "def-0": {
            id: string;
            reports: components["schemas"]["def-0"][];
        };
        /** Node */
        "def-1": {
            binderIds: string[];
            children: components["schemas"]["def-1"][];
            documents: number;
            fresh: number;
            group: "personal" | "building" | "rental" | "council" | "agency";
            key: string;
            name: string;
            subfolder: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
